using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsArchive.Store.Sqlite.Migrations;

/// <inheritdoc />
public partial class ShortenSearchIndex : Migration
{
    // A term that is its own stem or name key does not repeat itself; few positions stand in the row of their documents.
    // The index is built from the rows when the archive starts.
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Empty(migrationBuilder);
        migrationBuilder.Sql("CREATE TABLE SearchPostings (Key INTEGER PRIMARY KEY, Docs BLOB NOT NULL, Positions BLOB);");
        migrationBuilder.Sql(
            """
            CREATE TABLE SearchTerms (Id INTEGER PRIMARY KEY, Text TEXT NOT NULL, Stem TEXT, NameKey TEXT);
            CREATE UNIQUE INDEX IX_SearchTerms_Text ON SearchTerms (Text);
            CREATE INDEX IX_SearchTerms_Stem ON SearchTerms (Stem) WHERE Stem IS NOT NULL;
            CREATE INDEX IX_SearchTerms_NameKey ON SearchTerms (NameKey) WHERE NameKey IS NOT NULL;
            """);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        Empty(migrationBuilder);
        migrationBuilder.Sql("CREATE TABLE SearchPostings (Key INTEGER PRIMARY KEY, Docs BLOB NOT NULL);");
        migrationBuilder.Sql(
            """
            CREATE TABLE SearchTerms (Id INTEGER PRIMARY KEY, Text TEXT NOT NULL, Stem TEXT NOT NULL, NameKey TEXT NOT NULL);
            CREATE UNIQUE INDEX IX_SearchTerms_Text ON SearchTerms (Text);
            CREATE INDEX IX_SearchTerms_Stem ON SearchTerms (Stem);
            CREATE INDEX IX_SearchTerms_NameKey ON SearchTerms (NameKey);
            """);
    }

    private static void Empty(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("DROP TABLE SearchTerms;");
        migrationBuilder.Sql("DROP TABLE SearchPostings;");
        foreach (var table in (string[])["SearchPositions", "SearchSegments", "SearchDocuments", "SearchRemoved"])
        {
            migrationBuilder.Sql($"DELETE FROM {table};");
        }
    }
}
