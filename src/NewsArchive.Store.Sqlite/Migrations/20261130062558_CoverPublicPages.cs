using Microsoft.EntityFrameworkCore.Migrations;
using NewsArchive.Store.People;

#nullable disable

namespace NewsArchive.Store.Sqlite.Migrations;

/// <inheritdoc />
public partial class CoverPublicPages : Migration
{
    // Lists of sources and people and a person's roles are told by the indexes alone: each takes the place of one that told less.
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(
            name: "IX_People_Name",
            table: "People");

        migrationBuilder.DropIndex(
            name: "IX_Mentions_PersonId_ArticleId",
            table: "Mentions");

        migrationBuilder.DropIndex(
            name: "IX_Articles_SourceId",
            table: "Articles");

        migrationBuilder.AddColumn<string>(
            name: "SortName",
            table: "People",
            type: "TEXT",
            nullable: false,
            defaultValue: "");

        // The archive's connections have the function.
        migrationBuilder.Sql($"UPDATE People SET SortName = {SortName.DatabaseFunction}(Name);");

        migrationBuilder.CreateIndex(
            name: "IX_People_SortName_Id",
            table: "People",
            columns: new[] { "SortName", "Id" });

        migrationBuilder.CreateIndex(
            name: "IX_Mentions_PersonId_ArticleId_Role",
            table: "Mentions",
            columns: new[] { "PersonId", "ArticleId", "Role" });

        migrationBuilder.CreateIndex(
            name: "IX_Articles_SourceId_PublishedOn_Id",
            table: "Articles",
            columns: new[] { "SourceId", "PublishedOn", "Id" });
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(
            name: "IX_People_SortName_Id",
            table: "People");

        migrationBuilder.DropIndex(
            name: "IX_Mentions_PersonId_ArticleId_Role",
            table: "Mentions");

        migrationBuilder.DropIndex(
            name: "IX_Articles_SourceId_PublishedOn_Id",
            table: "Articles");

        migrationBuilder.DropColumn(
            name: "SortName",
            table: "People");

        migrationBuilder.CreateIndex(
            name: "IX_People_Name",
            table: "People",
            column: "Name");

        migrationBuilder.CreateIndex(
            name: "IX_Mentions_PersonId_ArticleId",
            table: "Mentions",
            columns: new[] { "PersonId", "ArticleId" });

        migrationBuilder.CreateIndex(
            name: "IX_Articles_SourceId",
            table: "Articles",
            column: "SourceId");
    }
}
