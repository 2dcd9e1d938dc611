using System.Text.Json;
using NewsArchive.Extraction;
using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.Corrections;

/// <summary>A quote with its number in its article.</summary>
internal readonly record struct NumberedQuote(int Number, ExtractedQuote Quote);

/// <summary>An article's quotes as corrections want them; those on whether there is such a quote come first.</summary>
internal sealed class CorrectedQuotes(ExtractedArticle parsed, IReadOnlyList<int> numbers)
{
    private readonly Dictionary<int, ExtractedQuote> read = numbers.Zip(parsed.Quotes).ToDictionary();
    private readonly List<NumberedQuote> quotes = [.. numbers.Zip(parsed.Quotes, (number, quote) => new NumberedQuote(number, quote))];
    private readonly List<ExtractedPerson> people = [.. parsed.People];
    private readonly HashSet<int> decided = []; // those of which a correction says whether they are there

    public IReadOnlyList<NumberedQuote> Quotes => quotes;

    /// <summary>The article's, and whom only a correction names.</summary>
    public IReadOnlyList<ExtractedPerson> People => people;

    public void Apply(Correction correction)
    {
        var number = correction.QuoteNumber!.Value;
        var own = read.GetValueOrDefault(number);
        correction.Observe(own is null ? null : FieldValue.Of(own, parsed.Text, correction.Field), own is null ? null : JsonSerializer.Serialize(own));
        if (correction.Field == CorrectedField.Existence)
        {
            Decide(correction, own);
        }

        var index = quotes.FindIndex(q => q.Number == number);
        var place = index >= 0 ? quotes[index].Quote.Span : own?.Span ?? QuotePlace.Nearest(parsed.Text, correction.Words, correction.Start ?? 0);
        (correction.Start, correction.End) = (place?.Start, place?.End);
        if (index >= 0 && correction.Field != CorrectedField.Existence)
        {
            quotes[index] = new NumberedQuote(number, Apply(quotes[index].Quote, correction));
        }
        else if (own is null && !decided.Contains(number))
        {
            correction.ObserveInstead(Correction.QuoteGone, null);
        }
    }

    private void Decide(Correction correction, ExtractedQuote? own)
    {
        decided.Add(correction.QuoteNumber!.Value);
        if (correction.NewValue is null)
        {
            quotes.RemoveAll(q => q.Number == correction.QuoteNumber);
        }
        else if (own is not null)
        {
            return;
        }
        else if (QuotePlace.Nearest(parsed.Text, correction.Words, correction.Start ?? 0) is not { } place)
        {
            correction.ObserveInstead(Correction.QuoteGone, null);
        }
        else if (HasRoom(correction, place))
        {
            var behind = quotes.FindIndex(q => q.Quote.Span.Start > place.Start);
            quotes.Insert(behind < 0 ? quotes.Count : behind, new NumberedQuote(correction.QuoteNumber.Value, new ExtractedQuote(place, QuoteKind.Direct, Rule: AttributionRule.Editor, Confidence: 1)));
        }
    }

    // The parser may have found other quotes there in the meantime: they give way once somebody has decided against them.
    private bool HasRoom(Correction correction, TextSpan place)
    {
        var others = quotes.FindAll(q => q.Quote.Span.Overlaps(place));
        if (others.Count == 0)
        {
            correction.IsContested = false;
            return true;
        }

        var isKept = correction.ParserSaid is not (null or Correction.QuoteGone) && others.TrueForAll(o => read.ContainsKey(o.Number));
        var overlapped = others.ConvertAll(o => new OverlappedQuote(o.Number, o.Quote.Span.Of(parsed.Text), o.Quote));
        correction.ObserveInstead(string.Join(" … ", overlapped.Select(o => o.Words)), isKept ? OverlappedQuote.Write(overlapped) : null);
        return isKept && quotes.RemoveAll(others.Contains) > 0;
    }

    private ExtractedQuote Apply(ExtractedQuote quote, Correction correction)
    {
        if (correction.Field == CorrectedField.Kind)
        {
            return quote with { Kind = Enum.Parse<QuoteKind>(correction.NewValue!, ignoreCase: true) };
        }

        if (correction.NewValue == FieldValue.Of(quote, parsed.Text, CorrectedField.Speaker))
        {
            return quote with { Rule = AttributionRule.Editor, Confidence = 1 };
        }

        var decided = quote with { Speaker = null, Person = null, Cue = null, Rule = AttributionRule.Editor, Confidence = 1 };
        return FieldValue.SpeakerWords(correction.NewValue) is { } words ? decided with { Speaker = QuotePlace.Nearest(parsed.Text, words, quote.Span.Start) }
            : decided with { Person = correction.NewValue is { } wanted ? Find(wanted) : null };
    }

    // Who speaks need not be named in the article's words.
    private string Find(string name)
    {
        var key = NameForm.Of(name)?.Key;
        var found = people.Find(p => p.Name == name)
            ?? people.Find(p => key is not null && NameForm.Of(p.Name)?.Key == key)
            ?? people.Find(p => p.Mentions.Any(m => m.Span.Of(parsed.Text) == name));
        if (found is null)
        {
            people.Add(found = new ExtractedPerson(name, [], null, []));
        }

        return found.Name;
    }
}
