using System.Text.RegularExpressions;
using NewsArchive.Extraction.Documents;

namespace NewsArchive.Extraction.Articles;

/// <summary>Blocks that are no part of any article.</summary>
internal static partial class Clutter
{
    public static bool Is(Block block) =>
        block.Kind == BlockKind.Rule || (block.Text.Length == 0 ? !block.Inlines.Any(i => i.Image is not null) : block.Text.Length <= 200 && Line().IsMatch(block.Text));

    // "Advertisement", "* * *", "Sign up for our newsletter", "Share this article", "Support independent journalism: donate", "© 2024 Halden Chronicle. All rights reserved."
    [GeneratedRegex(@"^(advertisement|advert|sponsored( content)?|\W+|(sign up|subscribe)\b.{0,80}\b(newsletter|email|updates)\b.*|share (this|on|via)\b.{0,60}|(please )?(support|donate|become a member)\b.{0,80}\b(donat|member|journalism|today)\w*\W*|(copyright )?(©|\(c\)|copyright) ?(\d{4}|the )\b.{0,120}|all rights reserved\W*|(a )?message from .{0,60}:?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Line();
}
