using System.Globalization;

namespace NewsArchive.Store.Tests;

public class InternedTextsTests
{
    [Fact]
    public void Each_text_gets_the_next_number_once_and_is_read_back_as_it_was()
    {
        string[] words = ["ferry", "Ferry", "", "Ärger", "ärger", "Зеленский", "平和", "🚢", "a\u0301", "á", "seed:a.md", "a.md"];
        var texts = new InternedTexts();

        Assert.Equal(Enumerable.Range(0, words.Length), words.Select(w => texts.GetOrAdd(w)));
        Assert.Equal(Enumerable.Range(0, words.Length), words.Select(w => texts.GetOrAdd(w)));
        Assert.Equal(Enumerable.Range(0, words.Length), words.Select(w => texts.Find(w)));
        Assert.Equal(words, words.Select((_, number) => texts[number]));
        Assert.Equal(-1, texts.Find("ferr"));
        Assert.Equal(-1, texts.Find("Arger"));
    }

    [Fact]
    public void Many_texts_are_found_among_each_other_and_none_after_all_are_forgotten()
    {
        var texts = new InternedTexts();
        for (var i = 0; i < 5000; i++)
        {
            Assert.Equal(i, texts.GetOrAdd(Text(i)));
        }

        Assert.All(Enumerable.Range(0, 5000), i => Assert.Equal((i, Text(i)), (texts.Find(Text(i)), texts[i])));
        Assert.Equal(-1, texts.Find(Text(5000)));

        texts.Clear();
        Assert.Equal((0, -1), (texts.Count, texts.Find(Text(7))));
        Assert.Equal(0, texts.GetOrAdd(Text(7)));
        Assert.Equal(Text(7), texts[0]);
    }

    [Fact]
    public void A_text_takes_little_beside_its_own_bytes()
    {
        var words = Enumerable.Range(0, 65_536).Select(Text).ToArray();
        var texts = new InternedTexts();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Array.ForEach(words, w => texts.GetOrAdd(w));

        // Twice what it holds, for all that it grew out of.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2 * words.Length * (20 + 10));
    }

    private static string Text(int number) => string.Create(CultureInfo.InvariantCulture, $"word {number:x}");
}
