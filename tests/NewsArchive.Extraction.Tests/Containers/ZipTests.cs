using System.Buffers.Binary;
using NewsArchive.Extraction.Containers;

namespace NewsArchive.Extraction.Tests.Containers;

public class ZipTests
{
    [Fact]
    public void Article_files_come_in_the_order_of_the_archive_with_their_paths()
    {
        var members = Opened.Members("backup.zip", Opened.Zip("2024/b.md", "2024/a.md", "2024\\c.md"));

        Assert.Equal(["2024/b.md", "2024/a.md", "2024/c.md"], members.Select(m => m.Path));
        Assert.Equal("2024/a.md", members[1].Article().Title);
    }

    [Fact]
    public void Folders_and_hidden_files_are_passed_over_and_other_files_are_no_articles()
    {
        var members = Opened.Members("backup.zip", Opened.Zip("2024/", ".DS_Store", "__MACOSX/._a.md", ".git/a.md", "a.md", "logo.png"));

        Assert.Equal([("a.md", false), ("logo.png", true)], members.Select(m => (m.Path, m.IsOther)));
    }

    [Theory]
    [InlineData("/etc/a.md", "its path is absolute")]
    [InlineData("\\\\server\\a.md", "its path is absolute")]
    [InlineData("../a.md", "its path leads out of the archive")]
    [InlineData("2024\\..\\..\\a.md", "its path leads out of the archive")]
    [InlineData("C:\\a.md", "its path names a drive")]
    [InlineData("a\n.md", "its path holds control characters")]
    public void A_path_that_leads_elsewhere_is_refused_and_the_next_is_read(string path, string reason)
    {
        var members = Opened.Members("backup.zip", Opened.Zip(path, "b.md"));

        Assert.Equal(reason, members[0].Error!.Reason);
        Assert.Equal("b.md", members[1].Article().Title);
    }

    [Fact]
    public void A_path_longer_than_any_is_refused() =>
        Assert.Equal("its path is longer than 500 characters", Assert.Single(Opened.Members("backup.zip", Opened.Zip(new string('a', 600) + ".md"))).Error!.Reason);

    [Fact]
    public void Two_files_of_one_path_are_two_members_and_both_are_read()
    {
        var members = Opened.Members("backup.zip", Opened.Zip("a.md", "a.md", "a~2.md", "b.warc.gz", "B", "B"));

        Assert.Equal(["a.md", "a~2.md", "a~2~2.md"], members.Where(m => m.Error is null).Select(m => m.Path));
        Assert.Equal(["B", "B~2"], members.Where(m => m.IsOther).Select(m => m.Path));
    }

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        var archive = Opened.Zip(("bomb.md", new byte[15 << 20]), ("b.md", Opened.Story()));

        var members = Opened.Members("backup.zip", archive);

        Assert.Equal("it unpacks to more than 100 times its size, as no article does", members[0].Error!.Reason);
        Assert.True(members[0].Content.IsEmpty);
        Assert.NotNull(members[1].Article());
    }

    [Fact]
    public void A_bomb_that_lies_about_its_size_is_stopped_while_it_is_unpacked()
    {
        var archive = Opened.Zip(("bomb.md", new byte[15 << 20]), ("b.md", Opened.Story()));
        BinaryPrimitives.WriteUInt32LittleEndian(archive.AsSpan(archive.AsSpan().IndexOf("PK\x01\x02"u8) + 24), 100);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var members = Opened.Members("backup.zip", archive);

        Assert.NotNull(members[0].Error);
        Assert.NotNull(members[1].Article());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 40 << 20);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_with_both_numbers()
    {
        var members = Opened.Members("backup.zip", Opened.Zip("a.md"), new ContainerLimits { MemberBytes = 10 });

        Assert.Equal("it has 85 bytes unpacked; the limit is 10", Assert.Single(members).Error!.Reason.Replace($"{Opened.Story("a.md").Length}", "85", StringComparison.Ordinal));
    }

    [Fact]
    public void Ten_thousand_entries_are_read_and_more_than_the_limit_are_refused_before_the_first()
    {
        var archive = Opened.Zip([.. Enumerable.Range(1, 10_000).Select(i => ($"{i}.md", "x"u8.ToArray()))]);

        Assert.Equal(10_000, Opened.Members("backup.zip", archive).Count);
        Assert.Equal(": it holds more than 9,999 entries; none is read", Assert.Single(Opened.Members("backup.zip", archive, new ContainerLimits { Members = 9_999 }).Failures()));
    }

    [Fact]
    public void An_archive_that_unpacks_to_too_much_in_all_is_read_that_far()
    {
        var members = Opened.Members("backup.zip", Opened.Zip("a.md", "b.md", "c.md"), new ContainerLimits { TotalBytes = 100 });

        Assert.Equal("a.md", members[0].Article().Title);
        Assert.Contains("it unpacks to more than 100 bytes; no more is read", members[^1].Error!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_encrypted_file_and_a_symbolic_link_say_so()
    {
        var archive = Opened.Zip("a.md", "b.md", "c.md");
        var first = archive.AsSpan().IndexOf("PK\x01\x02"u8);
        archive[first + 8] |= 1; // "encrypted"
        var second = first + 4 + archive.AsSpan(first + 4).IndexOf("PK\x01\x02"u8);
        archive[second + 41] = 0xA1; // Unix's type of file: a link

        Assert.Equal(["a.md: it is encrypted", "b.md: it is a symbolic link"], Opened.Members("backup.zip", archive).Failures());
    }

    [Fact]
    public void A_damaged_file_fails_and_the_next_is_read()
    {
        var archive = Opened.Zip("a.md", "b.md");
        archive[45] ^= 0x10;

        var members = Opened.Members("backup.zip", archive);

        Assert.StartsWith("it is damaged", members[0].Error!.Reason, StringComparison.Ordinal);
        Assert.Equal("b.md", members[1].Article().Title);
    }

    [Fact]
    public void An_archive_whose_end_is_missing_fails_as_a_whole()
    {
        var member = Assert.Single(Opened.Members("backup.zip", Opened.Zip("a.md")[..100]));

        Assert.Equal(("", true, "it is no ZIP archive, or its end is missing"), (member.Path, member.IsBreak, member.Error!.Reason));
    }

    [Fact]
    public void An_archive_without_articles_says_so() =>
        Assert.Equal("the file holds no article", Assert.Single(Opened.Members("backup.zip", Opened.Zip(".hidden.md", "2024/~$harbour.md", "__MACOSX/a.md"))).Error!.Reason);

    [Fact]
    public void An_archive_inside_an_archive_is_read_but_none_deeper()
    {
        var inner = Opened.Zip("a.md");
        var members = Opened.Members("backup.zip", Opened.Zip(("2024.zip", inner), ("old.zip", Opened.Zip(("older.zip", inner))), ("b.md", Opened.Story())));

        Assert.Equal(["2024.zip/a.md", "old.zip/older.zip", "b.md"], members.Select(m => m.Path));
        Assert.Equal("containers are read inside an archive, but not inside an archive that is inside another", members[1].Error!.Reason);
        Assert.Equal("a.md", members[0].Article().Title);
    }

    [Fact]
    public void One_member_is_found_by_its_path()
    {
        using var stream = new MemoryStream(Opened.Zip(("2024.zip", Opened.Zip("a.md", "b.md")), ("b.md", Opened.Story("Other"))));

        Assert.Equal("b.md", new ArticleExtractor().FindMember("backup.zip", stream, "2024.zip/b.md")!.Article().Title);
        Assert.Null(new ArticleExtractor().FindMember("backup.zip", stream, "2024.zip/none.md"));
    }

    [Fact]
    public void Members_are_read_only_when_they_are_asked_for()
    {
        using var stream = new MemoryStream(Opened.Zip(("a.md", Opened.Story("First")), ("big.md", [.. Enumerable.Range(0, 8 << 20).Select(i => (byte)(i * 7919 >> 8))])));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var first = new ArticleExtractor().Open("backup.zip", stream).First();

        Assert.Equal("First", first.Article().Title);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);
    }
}
