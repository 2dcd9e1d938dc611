using NewsArchive.Store.Quotes;

namespace NewsArchive.Store.People;

/// <summary>One real person across all articles.</summary>
public sealed class Person
{
    public int Id { get; set; }

    /// <summary>The full name as most articles spell it.</summary>
    public required string Name
    {
        get;
        set => (field, SortName) = (value, People.SortName.Of(value));
    }

    /// <summary>By which lists order them: always the name's <see cref="People.SortName.Of"/>.</summary>
    public string SortName { get; private set; } = "";

    /// <summary>The <see cref="Appearance.Block"/> of their names.</summary>
    public required string Block { get; set; }

    /// <summary>Their address under /people; unique.</summary>
    public required string Slug { get; set; }

    /// <summary>How many articles name them, kept with the rows by <see cref="NameIndex"/>.</summary>
    public int ArticleCount { get; set; }

    /// <summary>How many quotes are theirs, kept with the rows by <see cref="NameIndex"/>.</summary>
    public int QuoteCount { get; set; }

    /// <summary>The last day on which an article of known date names them, kept with the rows by <see cref="NameIndex"/>.</summary>
    public DateOnly? LastNamedOn { get; set; }

    public List<PersonAlias> Aliases { get; } = [];

    public List<Appearance> Appearances { get; } = [];

    public List<Mention> Mentions { get; } = [];

    public List<Quote> Quotes { get; } = [];
}

/// <summary>A form under which articles name a person, their full name included.</summary>
public sealed class PersonAlias
{
    public int Id { get; set; }

    public int PersonId { get; set; }

    public Person Person { get; set; } = null!;

    public required string Name { get; set; }

    /// <summary>The form without case and accents, by which a search finds it.</summary>
    public required string Folded { get; set; }
}
