using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsArchive.Store.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddLinkHost : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Links_TargetIdentity",
                table: "Links");

            migrationBuilder.AddColumn<string>(
                name: "Host",
                table: "Links",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PublishedOn",
                table: "Links",
                type: "TEXT",
                nullable: true);

            // A target's identity begins with its host, and with a port where that is not the usual one; an IPv6 address holds colons of its own.
            migrationBuilder.Sql(
                """
                UPDATE Links SET
                    Host = substr(TargetIdentity, 1, instr(TargetIdentity || '/', '/') - 1),
                    PublishedOn = (SELECT PublishedOn FROM Articles WHERE Id = ArticleId);
                UPDATE Links SET Host = substr(Host, 1, instr(Host, ':') - 1) WHERE Host LIKE '%:%' AND Host NOT LIKE '%:%:%';
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Links_Host_ArticleId_Rel",
                table: "Links",
                columns: new[] { "Host", "ArticleId", "Rel" });

            migrationBuilder.CreateIndex(
                name: "IX_Links_TargetIdentity_PublishedOn_ArticleId_Rel",
                table: "Links",
                columns: new[] { "TargetIdentity", "PublishedOn", "ArticleId", "Rel" },
                descending: new[] { false, true, true, false });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Links_Host_ArticleId_Rel",
                table: "Links");

            migrationBuilder.DropIndex(
                name: "IX_Links_TargetIdentity_PublishedOn_ArticleId_Rel",
                table: "Links");

            migrationBuilder.DropColumn(
                name: "Host",
                table: "Links");

            migrationBuilder.DropColumn(
                name: "PublishedOn",
                table: "Links");

            migrationBuilder.CreateIndex(
                name: "IX_Links_TargetIdentity",
                table: "Links",
                column: "TargetIdentity");
        }
    }
}
