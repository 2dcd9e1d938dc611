namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Finds lists of links to other articles amid a text, which go with the heading that is theirs.</summary>
internal static class LinkLists
{
    // <h3>Our ferry coverage</h3><ul><li><a>Council unveils plan</a></li><li>Bread: <a>The baker answers your questions</a></li></ul><p>On Tuesday …
    public static HashSet<TextBlock> Find(List<TextBlock> blocks)
    {
        const int fewest = 2;
        var found = new HashSet<TextBlock>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var items = blocks[i].IsHeading ? blocks.Skip(i + 1).TakeWhile(b => b.Block.Kind is BlockKind.ListItem or BlockKind.NumberedItem).ToList() : [];
            if (items.Count >= fewest && items.TrueForAll(b => b.LinkShare > 0.5))
            {
                found.UnionWith([blocks[i], .. items]);
            }
        }

        return found;
    }
}
