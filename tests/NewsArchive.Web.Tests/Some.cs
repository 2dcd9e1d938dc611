using System.Text.RegularExpressions;
using NewsArchive.Extraction.Links;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Store;
using NewsArchive.Store.Articles;
using NewsArchive.Store.Links;
using NewsArchive.Store.People;
using NewsArchive.Store.Quotes;
using NewsArchive.Store.Sources;

namespace NewsArchive.Web.Tests;

/// <summary>Rows for tests: valid in all that a test does not name.</summary>
public static class Some
{
    private static int count;

    /// <summary>An article; add to it with <see cref="Mentioning"/>, <see cref="Quoting"/>, <see cref="Linking"/>.</summary>
    public static Article Article(
        string? title = "The bridge reopens",
        string? date = "2024-11-06",
        string text = "The old bridge of Lindenau reopened on Wednesday after two years of repairs.",
        Source? source = null,
        string? url = null)
    {
        var number = Interlocked.Increment(ref count);
        var day = date is null ? (DateOnly?)null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        return new Article
        {
            Identity = CanonicalUrl.TryParse(url, out var canonical) ? canonical.Identity : $"seed:some/{number}.md",
            SeedPath = $"some/{number}.md",
            ContentHash = $"{number:x64}",
            ExtractorVersion = 1,
            Url = url,
            Title = title,
            PublishedOn = day,
            Path = $"{day?.ToString("yyyy'/'MM'/'dd", System.Globalization.CultureInfo.InvariantCulture) ?? "undated"}/{Slug.Of(title, "article")}",
            Language = "en",
            Text = text,
            Source = source,
            ImportedAt = new DateTime(2025, 1, 10, 8, 0, 0, DateTimeKind.Utc),
            ChangedAt = new DateTime(2025, 1, 10, 8, 0, 0, DateTimeKind.Utc),
        };
    }

    public static Source Source(string host = "lindenau-courier.example", string name = "Lindenau Courier") => new() { Host = host, Name = name };

    /// <summary>A person; reuse the same object in several articles.</summary>
    public static Person Person(string name = "Greta Holm", params string[] aliases)
    {
        var person = new Person { Name = name, Block = Appearance.Of(name, [], null).Block ?? "", Slug = Slug.Of(name, "person") };
        person.Aliases.AddRange(aliases.Prepend(name).Distinct().Select(a => new PersonAlias { Name = a, Folded = FoldedText.Of(a) }));
        return person;
    }

    /// <summary>Marks every occurrence of the name in the text as a mention; the role, where given, stands in the text too.</summary>
    public static Article Mentioning(this Article article, Person? person, string? name = null, string? role = null)
    {
        name ??= person!.Name;
        var roleStart = role is null ? -1 : article.Text.IndexOf(role, StringComparison.Ordinal);
        var appearance = article.Naming(person, name);
        appearance.Role ??= role;
        article.Mentions.AddRange(Regex.Matches(article.Text, $@"\b{Regex.Escape(name)}\b").Select((match, i) => new Mention
        {
            Appearance = appearance,
            Person = person,
            Start = match.Index,
            End = match.Index + match.Length,
            Text = match.Value,
            RoleStart = i == 0 && roleStart >= 0 ? roleStart : null,
            RoleEnd = i == 0 && roleStart >= 0 ? roleStart + role!.Length : null,
            Role = i == 0 ? role : null,
        }));
        return article;
    }

    /// <summary>Marks words of the text as a quote. The speaker's words, where given, stand in the text too.</summary>
    public static Article Quoting(
        this Article article,
        string quote,
        Person? person = null,
        string? speaker = null,
        QuoteKind kind = QuoteKind.Direct,
        string? cue = null,
        AttributionRule? rule = null,
        double? confidence = null)
    {
        var start = Find(article, quote);
        var speakerStart = speaker is null ? (int?)null : Find(article, speaker);
        article.Quotes.Add(new Quote
        {
            Number = ++article.LastQuoteNumber,
            PublishedOn = article.PublishedOn,
            Start = start,
            End = start + quote.Length,
            Text = quote,
            Kind = kind,
            SpeakerStart = speakerStart,
            SpeakerEnd = speakerStart + speaker?.Length,
            Speaker = speaker ?? person?.Name,
            Appearance = person is null ? null : article.Naming(person, person.Name),
            Person = person,
            Cue = cue,
            Rule = rule,
            Confidence = confidence,
        });
        return article;
    }

    /// <summary>Marks words as a link: in the text for a link of the body, else beside it. Without a target it is a lost one.</summary>
    public static Article Linking(this Article article, string words, string? href = null, LinkRel rel = LinkRel.Body)
    {
        var start = rel == LinkRel.Body ? Find(article, words) : (int?)null;
        var leads = CanonicalUrl.TryParse(href, out var target);
        article.Links.Add(new Link
        {
            Number = article.Links.Count + 1,
            Text = words,
            Href = href,
            TargetIdentity = leads ? target.Identity : null,
            Host = leads ? target.Host : null,
            PublishedOn = article.PublishedOn,
            Rel = rel,
            Start = start,
            End = start + words.Length,
        });
        return article;
    }

    private static Appearance Naming(this Article article, Person? person, string name)
    {
        var appearance = article.Appearances.Find(a => person is null ? a.Person is null && a.Name == name : a.Person == person);
        if (appearance is null)
        {
            article.Appearances.Add(appearance = Appearance.Of(person?.Name ?? name, [], article.PublishedOn));
            appearance.Person = person;
        }

        return appearance;
    }

    private static int Find(Article article, string words)
    {
        var start = article.Text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0 ? start : throw new ArgumentException($"The article's text does not hold '{words}'.");
    }
}
