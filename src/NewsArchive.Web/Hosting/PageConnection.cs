using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;

namespace NewsArchive.Web.Hosting;

/// <summary>One connection for all that a page asks the database: opening one anew for each question takes longer than most answers.</summary>
internal sealed class PageConnection(ArchiveDbContext database) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        await database.Database.OpenConnectionAsync(context.HttpContext.RequestAborted);
        try
        {
            await next();
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }
}
