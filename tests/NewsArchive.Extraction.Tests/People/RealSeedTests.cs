using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Tests.People;

public class RealSeedTests
{
    [Fact]
    public void The_real_seed_names_six_people_with_their_roles()
    {
        var file = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", "000_3dbcf355057b56b2.txt"));
        var text = file[file.IndexOf("Russian President", StringComparison.Ordinal)..file.IndexOf("Original url", StringComparison.Ordinal)];
        var people = new PersonFinder().Find(text, Tokenizer.Tokenize(text));

        Assert.Equal(
            [
                ("Vladimir Putin", "Russian President"),
                ("Donald Trump", null),
                ("Dmitry Peskov", "Kremlin spokesman"),
                ("Kamala Harris", "U.S. Vice President"),
                ("Volodymyr Zelensky", "Ukrainian President"),
                ("Joe Biden", "U.S. President"),
            ],
            people.Select(p => (p.Name, p.Role)));
        Assert.Equal(["Putin"], people[0].Aliases);
        Assert.Equal(["Joe Biden", "Biden"], people[5].Mentions.Select(m => m.Span.Of(text)));
    }
}
