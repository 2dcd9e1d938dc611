using CsvHelper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>A table for other programs, written row by row however many there are.</summary>
internal static class CsvTable
{
    // A spreadsheet takes what begins with = + - @ for a formula, and a seed may be called "=cmd|…".
    private static readonly CsvWriterOptions Format = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true }; // without the mark spreadsheets take UTF-8 for Windows-1252

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static RouteHandlerBuilder MapCsv(this WebApplication app, string pattern, Delegate read) => app.MapMethods(pattern, Methods, read);

    /// <summary>The answer to a request; where that asks for the head alone no row is read.</summary>
    /// <param name="request">What is answered.</param>
    /// <param name="fileName">As which a browser saves it.</param>
    /// <param name="columns">Their names.</param>
    /// <param name="rows">The fields of each row.</param>
    public static PushStreamHttpResult Of(HttpRequest request, string fileName, string?[] columns, IAsyncEnumerable<string?[]> rows) =>
        TypedResults.Stream(body => HttpMethods.IsHead(request.Method) ? Task.CompletedTask : WriteAsync(body, columns, rows, request.HttpContext.RequestAborted), "text/csv; charset=utf-8", fileName);

    private static async Task WriteAsync(Stream body, string?[] columns, IAsyncEnumerable<string?[]> rows, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(body, Format, leaveOpen: true);
        await csv.WriteRecordAsync(columns, cancellationToken);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await csv.WriteRecordAsync(row, cancellationToken);
        }
    }
}
