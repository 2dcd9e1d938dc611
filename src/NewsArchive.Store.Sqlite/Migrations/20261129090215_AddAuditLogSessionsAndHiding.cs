using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsArchive.Store.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddAuditLogSessionsAndHiding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "HiddenCount",
                table: "Imports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "ArticleHidings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    HiddenBy = table.Column<string>(type: "TEXT", nullable: false),
                    HiddenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UnhiddenBy = table.Column<string>(type: "TEXT", nullable: true),
                    UnhiddenAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleHidings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: true),
                    Action = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: true),
                    Detail = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UserSessions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: true),
                    UserAgent = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UserSessions_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HiddenArticles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    HidingId = table.Column<int>(type: "INTEGER", nullable: false),
                    Identity = table.Column<string>(type: "TEXT", nullable: false),
                    SeedPath = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: true),
                    Rows = table.Column<string>(type: "TEXT", nullable: false),
                    ImportEntryIds = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HiddenArticles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HiddenArticles_ArticleHidings_HidingId",
                        column: x => x.HidingId,
                        principalTable: "ArticleHidings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HiddenPaths",
                columns: table => new
                {
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    HiddenArticleId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HiddenPaths", x => x.Path);
                    table.ForeignKey(
                        name: "FK_HiddenPaths_HiddenArticles_HiddenArticleId",
                        column: x => x.HiddenArticleId,
                        principalTable: "HiddenArticles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_ReplacedAt",
                table: "Revisions",
                column: "ReplacedAt");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleHidings_HiddenAt",
                table: "ArticleHidings",
                column: "HiddenAt");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleHidings_UnhiddenAt",
                table: "ArticleHidings",
                column: "UnhiddenAt");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Action_Id",
                table: "AuditEntries",
                columns: new[] { "Action", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_UserName_Id",
                table: "AuditEntries",
                columns: new[] { "UserName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_HiddenArticles_HidingId",
                table: "HiddenArticles",
                column: "HidingId");

            migrationBuilder.CreateIndex(
                name: "IX_HiddenArticles_Identity",
                table: "HiddenArticles",
                column: "Identity",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HiddenPaths_HiddenArticleId",
                table: "HiddenPaths",
                column: "HiddenArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_UserSessions_SeenAt",
                table: "UserSessions",
                column: "SeenAt");

            migrationBuilder.CreateIndex(
                name: "IX_UserSessions_UserId",
                table: "UserSessions",
                column: "UserId");

            // Whoever can write the file may still drop these; the program itself has no way around them.
            migrationBuilder.Sql("CREATE TRIGGER AuditEntriesAreNotChanged BEFORE UPDATE ON AuditEntries BEGIN SELECT RAISE(ABORT, 'the audit log is only ever added to'); END");
            migrationBuilder.Sql("CREATE TRIGGER AuditEntriesAreNotDeleted BEFORE DELETE ON AuditEntries BEGIN SELECT RAISE(ABORT, 'the audit log is only ever added to'); END");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "HiddenPaths");

            migrationBuilder.DropTable(
                name: "UserSessions");

            migrationBuilder.DropTable(
                name: "HiddenArticles");

            migrationBuilder.DropTable(
                name: "ArticleHidings");

            migrationBuilder.DropIndex(
                name: "IX_Revisions_ReplacedAt",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "HiddenCount",
                table: "Imports");
        }
    }
}
