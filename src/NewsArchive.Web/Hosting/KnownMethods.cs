using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsArchive.Web.Hosting;

/// <summary>Refuses a method for which a page has no handler – TRACE, or PUT with a form's token –: Razor Pages would write the page without anything read for it.</summary>
internal sealed class KnownMethods : IPageFilter, IOrderedFilter
{
    /// <summary>Behind the framework's own filter, which answers OPTIONS.</summary>
    public int Order => 2_000;

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // Pages of errors answer whatever the method was, and where nothing is read for a page nothing is missing.
        if (context.HandlerMethod is null && context.ActionDescriptor.HandlerMethods.Any(h => HttpMethods.IsGet(h.HttpMethod)) && context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            context.Result ??= new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
