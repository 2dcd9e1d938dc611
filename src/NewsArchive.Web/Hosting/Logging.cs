using System.Globalization;
using NewsArchive.Web.Commands;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace NewsArchive.Web.Hosting;

/// <summary>Where logs go on the console.</summary>
internal enum LogTarget
{
    StandardOutput,

    /// <summary>For commands, whose standard output is their result and which say themselves what they do: errors only.</summary>
    StandardError,
}

/// <summary>Logs of the archive and of each request; the framework is heard only when something is wrong.</summary>
internal static class Logging
{
    private const string Level = "Serilog:MinimumLevel";

    private const string Template = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    public static void AddLogging(this WebApplicationBuilder builder, LogTarget target) =>
        builder.Services.AddSerilog(
            (services, logger) => logger
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                .MinimumLevel.Override("System", LogEventLevel.Warning)
                // Says nothing above information, and where it is heard an activity and a scope are made for each request.
                .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
                // Warns at each new key that it is not encrypted; the keys' folder is readable by its owner alone.
                .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
                // A failed command or connection is also an exception, logged once by whoever catches it.
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database", LogEventLevel.Fatal)
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Update", LogEventLevel.Fatal)
                // Warns of every migration that SQLite cannot undo: one that fails says so itself.
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Migrations", LogEventLevel.Error)
                .Filter.ByExcluding(IsStartFault)
                .Enrich.FromLogContext()
                .Enrich.With<OneLine>()
                .WriteTo.Console(
                    outputTemplate: Template,
                    formatProvider: CultureInfo.InvariantCulture,
                    restrictedToMinimumLevel: target == LogTarget.StandardError ? LogEventLevel.Error : LogEventLevel.Verbose,
                    standardErrorFromLevel: target == LogTarget.StandardError ? LogEventLevel.Verbose : null)
                .ReadFrom.Services(services)
                .ReadSettings(builder.Configuration),
            preserveStaticLogger: true); // each app logs to its own: tests run many side by side

    public static void UseRequestLogging(this WebApplication app) =>
        app.UseSerilogRequestLogging(options =>
        {
            options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            options.GetLevel = (context, _, exception) => (exception, context.Response.StatusCode) switch
            {
                ({ }, _) or (_, >= 500) => LogEventLevel.Error,
                _ when context.Request.Path.StartsWithSegments(Health.Path) => LogEventLevel.Debug,
                _ => LogEventLevel.Information,
            };
        });

    private static void ReadSettings(this LoggerConfiguration logger, ConfigurationManager configuration)
    {
        if (string.IsNullOrWhiteSpace(configuration[Level]))
        {
            configuration[Level] = null; // a variable without a value is as good as none, and the levels of sections below it count
        }

        try
        {
            logger.ReadFrom.Configuration(configuration);
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException($"the settings under Serilog cannot be read: {e.Message}", e); // "The value Loud is not a valid Serilog level."
        }
    }

    // "Hosting failed to start" with a stack trace: the command line says the reason in one line.
    private static bool IsStartFault(LogEvent log) =>
        log.Level == LogEventLevel.Error
        && log.MessageTemplate.Text == "Hosting failed to start"
        && log.Exception is not null
        && StartFault.Explain(log.Exception) is not null;

    // An address or a seed's name may hold a line break, and what follows it would pass for a line of ours.
    private sealed class OneLine : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
        {
            foreach (var (name, value) in logEvent.Properties.ToList())
            {
                if (value is ScalarValue { Value: string text } && TerminalText.Safe(text) is var safe && safe != text)
                {
                    logEvent.AddOrUpdateProperty(new LogEventProperty(name, new ScalarValue(safe)));
                }
            }
        }
    }
}
