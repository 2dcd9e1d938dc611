using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Hosting;

/// <summary>Lets browsers that can fetch a page beforehand, when the pointer rests on a link to it. What only an administrator may do is left alone, and searches, which cost most.</summary>
internal static class SpeculationRules
{
    private const string Path = "/speculation-rules.json";

    private const string Rules =
        """
        {"prefetch":[{"where":{"and":[{"href_matches":"/*"},{"not":{"href_matches":"/admin*"}},{"not":{"href_matches":"/search*"}}]},"eagerness":"moderate"}]}
        """;

    public static void UseSpeculationRules(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsGet(context.Request.Method) && !AdminArea.Contains(context.Request.Path))
        {
            context.Response.Headers["Speculation-Rules"] = $"\"{Path}\"";
        }

        return next(context);
    });

    public static void MapSpeculationRules(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Path, () => TypedResults.Text(Rules, "application/speculationrules+json"));
}
