using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NewsArchive.Extraction.Articles;
using NewsArchive.Extraction.Links;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Store.Accounts;
using NewsArchive.Store.Articles;
using NewsArchive.Store.Articles.Hiding;
using NewsArchive.Store.Auditing;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.Importing;
using NewsArchive.Store.Importing.Previewing;
using NewsArchive.Store.Links;
using NewsArchive.Store.People;
using NewsArchive.Store.People.Identity;
using NewsArchive.Store.Quotes;
using NewsArchive.Store.Sources;

namespace NewsArchive.Store;

/// <summary>The archive's database, whatever its engine; an engine's project derives from it and says only what differs.</summary>
public abstract class ArchiveDbContext(DbContextOptions options) : IdentityDbContext<IdentityUser>(options)
{
    public DbSet<Article> Articles => Set<Article>();

    public DbSet<FieldFlaw> FieldFlaws => Set<FieldFlaw>();

    public DbSet<FormerPath> FormerPaths => Set<FormerPath>();

    public DbSet<ArticleHiding> ArticleHidings => Set<ArticleHiding>();

    public DbSet<HiddenArticle> HiddenArticles => Set<HiddenArticle>();

    public DbSet<HiddenPath> HiddenPaths => Set<HiddenPath>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<Source> Sources => Set<Source>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<PersonAlias> PersonAliases => Set<PersonAlias>();

    public DbSet<NameWord> NameWords => Set<NameWord>();

    public DbSet<PersonDoubt> PersonDoubts => Set<PersonDoubt>();

    public DbSet<PersonDecision> PersonDecisions => Set<PersonDecision>();

    public DbSet<SplitAppearance> SplitAppearances => Set<SplitAppearance>();

    public DbSet<NameRules> NameRules => Set<NameRules>();

    public DbSet<FormerSlug> FormerSlugs => Set<FormerSlug>();

    public DbSet<Correction> Corrections => Set<Correction>();

    public DbSet<Appearance> Appearances => Set<Appearance>();

    public DbSet<Mention> Mentions => Set<Mention>();

    public DbSet<Quote> Quotes => Set<Quote>();

    public DbSet<Link> Links => Set<Link>();

    public DbSet<Import> Imports => Set<Import>();

    public DbSet<ImportEntry> ImportEntries => Set<ImportEntry>();

    public DbSet<Preview> Previews => Set<Preview>();

    public DbSet<PreviewEntry> PreviewEntries => Set<PreviewEntry>();

    public DbSet<UserSession> UserSessions => Set<UserSession>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>Opens one connection for all that is written next, and sets it up for much, until what it gives is disposed.</summary>
    public abstract Task<IAsyncDisposable> OpenForImportAsync();

    /// <summary>Why the database as a whole cannot be used, as the end of a sentence: a full disk, a lock that another process holds. Null where a fault is only that of what was to be saved.</summary>
    public abstract string? WhyUnusable(Exception fault);

    /// <summary>Inserts rows by one prepared statement, many times faster than as tracked entities. Keys that the database gives are set on them; navigations are not looked at.</summary>
    public abstract Task InsertAsync<T>(IReadOnlyCollection<T> rows)
        where T : class;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ArchiveDbContext).Assembly);
        builder.HasDbFunction(((Func<string, string>)SortName.Of).Method).HasName(SortName.DatabaseFunction).IsNullable(false);
        builder.HasDbFunction(((Func<string, string>)FoldedText.Of).Method, f => f.HasName(FoldedText.DatabaseFunction).HasParameter("text").PropagatesNullability());
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<AuditAction>().HaveConversion<string>().HaveMaxLength(24);
        configurationBuilder.Properties<ArticleField>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<FlawKind>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<QuoteKind>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<AttributionRule>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<LinkRel>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<ImportOutcome>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<DoubtReason>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<CorrectedField>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<CorrectionState>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<ImportState>().HaveConversion<string>().HaveMaxLength(16);
    }

    // SQLite gives back times without their kind; ours are all UTC.
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
}
