using System.Diagnostics;
using System.Globalization;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Highlight;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Data.Sqlite;

namespace NewsArchive.Benchmarks.Searching.Measuring;

/// <summary>
/// Lucene.Net over the same articles: English analysis without stop words, so that it finds the same; BM25; people and days as filters.
/// Its search is measured alone, and as the bare FTS5 statement does it, with a marked part of the text of each of the best twenty.
/// </summary>
internal sealed class LuceneIndex : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private readonly EnglishAnalyzer analyzer;
    private readonly FSDirectory directory;
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;

    private LuceneIndex(string path)
    {
        analyzer = Analyzer();
        directory = FSDirectory.Open(path);
        reader = DirectoryReader.Open(directory);
        searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
    }

    /// <summary>Opens the index of a folder; makes it first if it is not there.</summary>
    public static LuceneIndex Open(string path, SqliteConnection connection)
    {
        if (!System.IO.Directory.Exists(path))
        {
            Build(path + ".new", connection);
            System.IO.Directory.Move(path + ".new", path);
        }

        return new LuceneIndex(path);
    }

    /// <summary>The ids of the best twenty documents, none of which is read.</summary>
    public int Search(BenchmarkQuery query) => searcher.Search(Words(query), Conditions(query), 20).TotalHits;

    /// <summary>The best twenty read, with the part of each text that has the most hits, marked.</summary>
    public int Show(BenchmarkQuery query)
    {
        var words = Words(query);
        var found = searcher.Search(words, Conditions(query), 20);
        var highlighter = new Highlighter(new SimpleHTMLFormatter("<b>", "</b>"), new QueryScorer(words, "text")) { TextFragmenter = new SimpleFragmenter(240) };
        var length = 0;
        foreach (var hit in found.ScoreDocs)
        {
            var document = searcher.Doc(hit.Doc);
            _ = document.Get("title");
            length += highlighter.GetBestFragment(analyzer, "text", document.Get("text"))?.Length ?? 0;
        }

        return length;
    }

    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
        analyzer.Dispose();
    }

    private static EnglishAnalyzer Analyzer() => new(Version, CharArraySet.Empty);

    private static void Build(string path, SqliteConnection connection)
    {
        var watch = Stopwatch.StartNew();
        using var analyzer = Analyzer();
        using var directory = FSDirectory.Open(path);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(Version, analyzer)
        {
            OpenMode = OpenMode.CREATE,
            RAMBufferSizeMB = 128,
            Similarity = new BM25Similarity(),
        });
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT a.Id, a.Title, a.Text, a.PublishedOn, (SELECT group_concat(p.PersonId, ' ') FROM Appearances p WHERE p.ArticleId = a.Id)
            FROM Articles a ORDER BY a.Id
            """;
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var document = new Document
            {
                new StringField("id", rows.GetString(0), Field.Store.YES),
                new TextField("title", rows.GetString(1), Field.Store.YES),
                new TextField("text", rows.GetString(2), Field.Store.YES),
                new Int32Field("day", rows.IsDBNull(3) ? 0 : Day(DateOnly.Parse(rows.GetString(3), CultureInfo.InvariantCulture)), Field.Store.NO),
            };
            foreach (var person in rows.GetString(4).Split(' '))
            {
                document.Add(new StringField("person", person, Field.Store.NO));
            }

            writer.AddDocument(document);
        }

        writer.Commit();
        Console.Error.WriteLine($"Lucene.Net's index built in {watch.Elapsed.TotalSeconds:N1} s");
    }

    private BooleanQuery Words(BenchmarkQuery query)
    {
        if (query.Class == QueryClass.Phrase)
        {
            return Either(field =>
            {
                var phrase = new PhraseQuery();
                foreach (var word in query.Words)
                {
                    phrase.Add(new Term(field, Stem(word)));
                }

                return phrase;
            });
        }

        var all = new BooleanQuery();
        foreach (var word in query.Words)
        {
            all.Add(Either(field => query.Class == QueryClass.Prefix ? new PrefixQuery(new Term(field, word)) : new TermQuery(new Term(field, Stem(word)))), Occur.MUST);
        }

        return all;
    }

    private static BooleanQuery Either(Func<string, Query> of) => new() { { of("title"), Occur.SHOULD }, { of("text"), Occur.SHOULD } };

    private static Filter? Conditions(BenchmarkQuery query)
    {
        if (query.PersonId is { } person)
        {
            return new QueryWrapperFilter(new TermQuery(new Term("person", person.ToString(CultureInfo.InvariantCulture))));
        }

        return query.From is null && query.To is null
            ? null
            : NumericRangeFilter.NewInt32Range("day", query.From is { } from ? Day(from) : 1, query.To is { } to ? Day(to) : int.MaxValue, true, true);
    }

    private string Stem(string word)
    {
        using var tokens = analyzer.GetTokenStream("text", word);
        var term = tokens.GetAttribute<ICharTermAttribute>();
        tokens.Reset();
        return tokens.IncrementToken() ? term.ToString()! : word;
    }

    private static int Day(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;
}
