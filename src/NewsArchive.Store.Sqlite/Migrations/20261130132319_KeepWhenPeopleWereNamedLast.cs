using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsArchive.Store.Sqlite.Migrations;

/// <inheritdoc />
public partial class KeepWhenPeopleWereNamedLast : Migration
{
    // The list of those who were named lately asked for the last day of everybody.
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateOnly>(
            name: "LastNamedOn",
            table: "People",
            type: "TEXT",
            nullable: true);

        migrationBuilder.Sql("UPDATE People SET LastNamedOn = (SELECT max(PublishedOn) FROM Appearances WHERE PersonId = People.Id);");

        migrationBuilder.CreateIndex(
            name: "IX_People_LastNamedOn_Slug",
            table: "People",
            columns: new[] { "LastNamedOn", "Slug" },
            descending: new[] { true, false });
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(
            name: "IX_People_LastNamedOn_Slug",
            table: "People");

        migrationBuilder.DropColumn(
            name: "LastNamedOn",
            table: "People");
    }
}
