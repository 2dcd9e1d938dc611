using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Tests.People;

/// <summary>The people of a short text, in forms that a test can name.</summary>
internal sealed class Found(string text, string? language = null)
{
    private static readonly PersonFinder Finder = new();

    private readonly IReadOnlyList<ExtractedPerson> people = Finder.Find(text, Tokenizer.Tokenize(text), language);

    public IReadOnlyList<ExtractedPerson> People => people;

    public IEnumerable<string> Names => people.Select(p => p.Name);

    /// <summary>The spans of all mentions as text, in order of the text.</summary>
    public IEnumerable<string> Mentions => people.SelectMany(p => p.Mentions).OrderBy(m => m.Span.Start).Select(m => m.Span.Of(text));

    public IEnumerable<string> MentionsOf(string name) => Person(name).Mentions.Select(m => m.Span.Of(text));

    public ExtractedPerson Person(string name) => people.Single(p => p.Name == name);

    public string? RoleOf(string name) => Person(name).Role;

    /// <summary>The role at each mention of a person.</summary>
    public IEnumerable<string?> RolesOf(string name) => Person(name).Mentions.Select(m => m.Role?.Of(text));
}
