using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Searching.Snippets;

/// <summary>A term of a text, whose forms are worked out when something asks for them.</summary>
internal sealed class TextTerm(string text)
{
    private string? stem;
    private string? nameKey;

    public string Text => text;

    public string Stem => stem ??= TermForms.StemOf(text);

    public string NameKey => nameKey ??= TermForms.NameKeyOf(text);
}
