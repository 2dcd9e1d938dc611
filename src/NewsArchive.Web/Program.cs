using System.CommandLine;
using NewsArchive.Web.Commands;

var root = new RootCommand("NewsArchive: a web archive of news articles that knows who said what, when")
{
    ParseCommand.Create(),
};

return await root.Parse(args).InvokeAsync();
