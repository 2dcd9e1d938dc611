using NewsArchive.Benchmarks.Searching.Corpus;
using NewsArchive.Extraction.Quotes;

namespace NewsArchive.Extraction.Tests.Searching;

/// <summary>The invented articles that search is measured with.</summary>
public class CorpusGeneratorTests
{
    private const int Count = 400;

    [Fact]
    public void An_article_is_the_same_whenever_and_by_whomever_it_is_written()
    {
        var (one, other) = (new CorpusGenerator(1, Count), new CorpusGenerator(1, Count));
        var forwards = Enumerable.Range(0, 40).Select(i => one[i]).ToList();
        var backwards = Enumerable.Range(0, 40).Reverse().Select(i => other[i]).Reverse().ToList();

        Assert.Equal(forwards.Select(Written), backwards.Select(Written));
        Assert.NotEqual(Written(forwards[0]), Written(new CorpusGenerator(2, Count)[0]));
    }

    [Fact]
    public void Every_mention_stands_where_the_article_says()
    {
        foreach (var article in Articles())
        {
            Assert.InRange(article.People.Count, 2, 8);
            foreach (var (person, mentions) in article.People)
            {
                Assert.Equal(person.Name, mentions[0].Span.Of(article.Text));
                Assert.All(mentions.Skip(1), m => Assert.Equal(person.Family, m.Span.Of(article.Text)));
                Assert.All(mentions.Where(m => m.Role is not null), m => Assert.Equal(person.Role, m.Role!.Value.Of(article.Text), ignoreCase: true));
            }
        }
    }

    [Fact]
    public void Every_quote_stands_between_its_marks_with_the_speaker_beside_it()
    {
        foreach (var article in Articles())
        {
            Assert.InRange(article.Quotes.Count, 2, 8);
            Assert.Equal(article.Quotes.Count, article.Text.Count(c => c == '“'));
            foreach (var quote in article.Quotes)
            {
                Assert.Equal(('“', '”'), (article.Text[quote.Span.Start - 1], article.Text[quote.Span.End]));
                Assert.DoesNotContain('”', quote.Span.Of(article.Text));
                Assert.Equal(quote.Kind == QuoteKind.Scare, quote.Speaker is null);
                if (quote.Person is { } person)
                {
                    Assert.Contains(article.People, p => p.Person == person && p.Mentions.Exists(m => m.Span == quote.Speaker));
                }
            }
        }
    }

    [Fact]
    public void The_vocabulary_grows_ever_slower_and_never_ends()
    {
        var generator = new CorpusGenerator(1, Count);
        var (some, all) = (Vocabulary(generator, Count / 4), Vocabulary(generator, Count));

        Assert.InRange(all / (double)some, 1.4, 3.2); // Heaps: four times the text has two to three times the words
    }

    [Fact]
    public void Few_people_are_named_often_and_most_seldom()
    {
        var counts = Articles().SelectMany(a => a.People).CountBy(p => p.Person.Name).Select(p => p.Value).OrderDescending().ToList();

        Assert.True(counts[0] >= 10);
        Assert.True(counts.Count(c => c == 1) > counts.Count / 2);
    }

    private static IEnumerable<CorpusArticle> Articles()
    {
        var generator = new CorpusGenerator(1, Count);
        return Enumerable.Range(0, Count).Select(i => generator[i]);
    }

    private static string Written(CorpusArticle article) =>
        $"{article.Title}|{article.PublishedOn:O}|{article.Outlet.Host}|{article.Author}|{article.Text}|{string.Join(',', article.Quotes)}";

    private static int Vocabulary(CorpusGenerator generator, int articles) =>
        Enumerable.Range(0, articles).SelectMany(i => generator[i].Text.Split([' ', '\n', ',', '.', '“', '”', ':'])).Distinct().Count();
}
