using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsArchive.Store.Sqlite.Migrations;

/// <inheritdoc />
public partial class ReplaceFullTextSearch : Migration
{
    // An index of our own takes the place of SQLite's FTS5. It is built from the rows when the archive starts: only the code knows its terms.
    // None of it stands in the model, whose tables EF may rebuild: no row of it refers to another table.
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("DROP TABLE ArticleSearch;");
        migrationBuilder.Sql("DROP VIEW ArticleSearchContent;");
        migrationBuilder.Sql(
            """
            CREATE TABLE SearchTerms (Id INTEGER PRIMARY KEY, Text TEXT NOT NULL, Stem TEXT NOT NULL, NameKey TEXT NOT NULL);
            CREATE UNIQUE INDEX IX_SearchTerms_Text ON SearchTerms (Text);
            CREATE INDEX IX_SearchTerms_Stem ON SearchTerms (Stem);
            CREATE INDEX IX_SearchTerms_NameKey ON SearchTerms (NameKey);
            """);
        migrationBuilder.Sql(
            """
            CREATE TABLE SearchSegments (
                FirstDoc INTEGER PRIMARY KEY, Id INTEGER NOT NULL, Version INTEGER NOT NULL, Generation INTEGER NOT NULL,
                DocCount INTEGER NOT NULL, FirstQuote INTEGER NOT NULL, QuoteCount INTEGER NOT NULL, DocValues BLOB NOT NULL);
            """);
        migrationBuilder.Sql("CREATE TABLE SearchPostings (Key INTEGER PRIMARY KEY, Docs BLOB NOT NULL);");
        migrationBuilder.Sql("CREATE TABLE SearchPositions (Key INTEGER PRIMARY KEY, Positions BLOB NOT NULL);");
        migrationBuilder.Sql("CREATE TABLE SearchDocuments (ArticleId INTEGER PRIMARY KEY, Doc INTEGER NOT NULL);");
        migrationBuilder.Sql("CREATE TABLE SearchRemoved (Doc INTEGER PRIMARY KEY);");
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in (string[])["SearchTerms", "SearchSegments", "SearchPostings", "SearchPositions", "SearchDocuments", "SearchRemoved"])
        {
            migrationBuilder.Sql($"DROP TABLE {table};");
        }

        migrationBuilder.Sql(
            """
            CREATE VIEW ArticleSearchContent AS
            SELECT
                a.Id AS Id,
                a.Title AS Title,
                a.Text AS Body,
                (SELECT group_concat(Text, char(10)) FROM (SELECT Text FROM Quotes WHERE ArticleId = a.Id ORDER BY Number)) AS Quotes,
                (SELECT group_concat(Text, char(10)) FROM (SELECT DISTINCT Text FROM Mentions WHERE ArticleId = a.Id ORDER BY Text)) AS People
            FROM Articles AS a;
            """);
        migrationBuilder.Sql(
            """
            CREATE VIRTUAL TABLE ArticleSearch USING fts5 (
                Title, Body, Quotes, People,
                content = 'ArticleSearchContent', content_rowid = 'Id',
                tokenize = 'porter unicode61 remove_diacritics 2');
            """);
        migrationBuilder.Sql("INSERT INTO ArticleSearch (ArticleSearch) VALUES ('rebuild');");
    }
}
