using System.Text.RegularExpressions;
using NewsArchive.Extraction.Documents;

namespace NewsArchive.Extraction.Articles;

/// <summary>Blocks that are no part of any article.</summary>
internal static partial class Clutter
{
    public static bool Is(Block block) =>
        block.Kind == BlockKind.Rule
        || (block.Text.Length == 0
            ? !block.Inlines.Any(i => i.Image is not null)
            : (block.Text.Length <= 200 && (Line().IsMatch(block.Text) || IsControl(block.Text) || (IsPlain(block) && Word().IsMatch(block.Text)) || (block.Kind != BlockKind.ListItem && Networks().IsMatch(block.Text)))) || IsShareLinks(block) || Rights().IsMatch(block.Text));

    /// <summary>Whether a line is the label of a page's control: "Skip to content", "Listen to this article", "Gift this article".</summary>
    public static bool IsControl(string line) => line.Length <= 100 && Control().IsMatch(line);

    /// <summary>The same above the headline, where a single word is hardly anything else: "Menu".</summary>
    public static bool IsControlAboveHeadline(string line) => IsControl(line) || Word().IsMatch(line);

    // A heading, a bold line or a list's item of one word may be the article's: "## Search".
    private static bool IsPlain(Block block) => block.Kind == BlockKind.Paragraph && block.Inlines.All(l => !l.IsStrong && !l.IsEmphasis);

    // [Facebook](…) [X](…) [Email](…)
    private static bool IsShareLinks(Block block) => block.Text.Length <= 200 && FooterLine.IsOnlyLinks(block) && block.Inlines.Where(l => l.Href is not null).All(l => Network().IsMatch(l.Text.Trim()));

    // "Advertisement", "* * *", "Sign up for our newsletter", "Share this article", "Support independent journalism: donate", "© 2024 Halden Chronicle. All rights reserved."
    [GeneratedRegex(
        @"^(advertisement|advert|sponsored( content)?|\W+|(sign up|subscribe)\b.{0,80}\b(newsletter|email|updates)\b.*|(get|try|join|receive) (the|our)\b.{0,40}\bnewsletters?\W*|share (this|on|via)\b.{0,60}|(please )?(support|donate|become a member)\b.{0,80}\b(donat|member|journalism|today)\w*\W*"
        + @"|sign up to (receive|get) (our|the)\b.{0,80}|by (signing up|subscribing|clicking|continuing),? you (agree|accept|consent)\b.*|we use cookies\b.*|this (site|website) uses cookies\b.*|(follow|like|join) (us|our (channel|page))\b.{0,80}\b(on|google|facebook|telegram|whatsapp|news)\b.{0,40}"
        + @"|follow \p{L}[\p{L} ]{1,40} on (facebook|x|twitter|instagram|google news|telegram|whatsapp)\b[^.]{0,60}\.?|follow [^.]{1,40} on google news and add us\b.{0,120}|(for|check out) .{1,120}\b(sign up|signing up) (for|to) our\b.{0,40}\bnewsletters?\W*|get the latest news on whatsapp\b.{0,60}|download (our|the) app\b.{0,40}"
        + @"|(copyright )?(©|\(c\)|copyright) ?(\d{4}|the )\b.{0,120}|all rights reserved\W*|(a )?message from .{0,60}:?|our standards: the\b.{0,60})$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Line();

    [GeneratedRegex(
        @"^\W*(skip (to|advertisement)\b.{0,30}|main menu|accept( all)? cookies|reject all|manage (cookies|preferences)|listen to this (article|story)|listen \(?\d+ min(ute)?s?\)?|play audio|save (for later|article|this (article|story))|print this (article|page)|copy link|gift this (article|story)|add to (bookmarks|reading list|favou?rites)|bookmark|(read|open|view) (on|in) (omnivore|pocket|instapaper|readwise( reader)?|wallabag|raindrop)"
        + @"|\d+ comments?|leave a (comment|reply)|be the first to comment|join the conversation|(log|sign) in to (comment|continue)|view comments|show comments|post a comment|enter your email( address)?|subscribe now|donate now|load more|show more|see more|back to top"
        + @"|(article|story) continues (below|after)\b.{0,40}|advertisement - continue reading below|story continues|continue reading|(open|view) image in (gallery|fullscreen)|enlarge (this )?image|toggle caption|hide caption|full screen|end of document|share full article|follow us on google news)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Control();

    [GeneratedRegex(@"^\W*(menu|search|log ?in|sign ?in|sign up|accept|listen|save|print|follow|comments?|subscribe|donate|close|loading|translate)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    // "Share  Tweet  Email  Print", "Facebook"
    [GeneratedRegex(@"^(?:(?:share(?: on)?|tweet|e-?mail|print|save|facebook|twitter|x|whatsapp|linkedin|telegram|reddit|pinterest|messenger|flipboard|bluesky|threads|copy link|link copied)(?:[\s,|·•/:]+|$))+$", RegexOptions.IgnoreCase)]
    private static partial Regex Networks();

    [GeneratedRegex(@"^(?:share|(?:share )?(?:on|via|by|to)? ?(?:tweet|e-?mail|mail|print|save|facebook|twitter|x|x \(twitter\)|whatsapp|linkedin|telegram|reddit|pinterest|messenger|flipboard|bluesky|threads|vk|viber|pocket|copy( link)?|link|comments?))$", RegexOptions.IgnoreCase)]
    private static partial Regex Network();

    // "Copyright 2024 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed."
    [GeneratedRegex(@"^\W*(copyright )?(©|\(c\)|copyright) ?©?\s?(\d{4}|the )\b.{0,120}\ball rights reserved\b.{0,200}$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Rights();
}
