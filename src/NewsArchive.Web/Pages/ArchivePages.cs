using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.WebEncoders;

namespace NewsArchive.Web.Pages;

/// <summary>What the pages that readers visit need of the host.</summary>
internal static class ArchivePages
{
    /// <summary>An article without a date has an address of its own shape.</summary>
    public static void RouteUndatedArticles(this PageConventionCollection conventions)
    {
        conventions.AddPageRoute("/Articles/Article", "/undated/{slug}");
        conventions.AddPageRoute("/Articles/History", "/undated/{slug}/history");
    }

    /// <summary>Letters of every script are written as they are: as numbers they would make a Russian page several times longer.</summary>
    public static void AddReadableHtml(this IServiceCollection services) =>
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
}
