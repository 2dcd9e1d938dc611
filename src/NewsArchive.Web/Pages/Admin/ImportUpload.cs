using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NewsArchive.Store.Auditing;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Auditing;
using NewsArchive.Web.Hosting;
using NewsArchive.Web.Importing;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>
/// <c>POST /admin/import/upload</c>: stores files in the folder of uploads and imports them. It reads the form itself, as it comes in: a page's model
/// binding would first take all of it.
/// </summary>
internal static class ImportUpload
{
    public const string Path = "/admin/import/upload";

    private const string ImportPage = "/admin/import";
    private const int MaxTokenLength = 4_096;
    private const int FormLength = 1 << 20; // what a form has beside its files
    private const int MaxShown = 5; // the message travels in a cookie

    public static void MapImportUpload(this WebApplication app)
    {
        // The address of the button, opened as a page: after a sign-in that came in between, for one.
        app.MapGet(Path, () => TypedResults.Redirect(ImportPage)).RequireAuthorization(AccessPolicy.Administrators);
        app.MapPost(Path, ReceiveAsync).RequireAuthorization(AccessPolicy.Administrators);
    }

    private static async Task<IResult> ReceiveAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        IOptions<AntiforgeryOptions> antiforgeryOptions,
        ITempDataDictionaryFactory messages,
        UploadReceiver receiver,
        UploadLimits limits,
        ImportRunner runner,
        ArchiveSettings settings,
        AuditLog audit,
        CancellationToken cancellationToken)
    {
        if (!TryOpen(context.Request, out var reader))
        {
            return TypedResults.BadRequest();
        }

        var isTooLong = context.Request.ContentLength > limits.MaxTotalBytes + FormLength;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = isTooLong ? null : limits.MaxTotalBytes + FormLength; // of what is too long only the token is read, to answer in our own words
        }

        // The token is the form's first field, so that nothing of a forged one is ever stored.
        if (await ReadTokenAsync(reader, antiforgeryOptions.Value.FormFieldName, cancellationToken) is not { Length: > 0 } token)
        {
            return TypedResults.BadRequest();
        }

        context.Request.Headers[antiforgeryOptions.Value.HeaderName!] = token;
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return TypedResults.BadRequest();
        }

        var upload = isTooLong
            ? new Upload([], [$"The upload has {Wording.Size(context.Request.ContentLength!.Value)}; at most {Wording.Size(limits.MaxTotalBytes)} are taken. Nothing of it was stored."])
            : await StoreAsync(receiver, reader, cancellationToken);
        if (upload.Paths.Count > 0)
        {
            audit.WriteSoon(AuditAction.SeedsUploaded, string.Join(", ", upload.Paths.Select(System.IO.Path.GetFileName)), upload.Refusals.Count > 0 ? $"{Wording.Count(upload.Refusals.Count, "file")} refused" : null);
            runner.StartNext(new ImportRequest(settings.SeedsPath, context.User.Identity!.Name!, upload.Paths));
        }

        if (upload is { Refusals: [], Paths.Count: > 0 })
        {
            return TypedResults.Redirect(ImportPage + "?follow=true"); // the report says the rest
        }

        Tell(messages.GetTempData(context), upload);
        return TypedResults.Redirect(ImportPage);
    }

    private static async Task<Upload> StoreAsync(UploadReceiver receiver, MultipartReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await receiver.ReceiveAsync(reader, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && e is not BadHttpRequestException)
        {
            return new Upload([], [$"The upload cannot be stored: {e.Message}."]);
        }
    }

    private static bool TryOpen(HttpRequest request, [NotNullWhen(true)] out MultipartReader? reader)
    {
        var boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;
        reader = boundary is { Length: > 0 and <= 200 } ? new MultipartReader(boundary, request.Body) : null;
        return reader is not null;
    }

    private static async Task<string?> ReadTokenAsync(MultipartReader reader, string field, CancellationToken cancellationToken)
    {
        try
        {
            if (await reader.ReadNextSectionAsync(cancellationToken) is not { } section || section.AsFormDataSection() is not { } form || form.Name != field)
            {
                return null;
            }

            var buffer = new byte[MaxTokenLength];
            var length = await section.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            return System.Text.Encoding.ASCII.GetString(buffer, 0, length);
        }
        catch (Exception e) when (e is InvalidDataException || (e is IOException && e is not BadHttpRequestException))
        {
            return null; // it is no form at all
        }
    }

    private static void Tell(ITempDataDictionary message, Upload upload)
    {
        var stored = upload.Paths.Count == 0 ? null : $"{Wording.Count(upload.Paths.Count, "file")} stored; {(upload.Paths.Count == 1 ? "it is" : "they are")} imported next.";
        string[] refused = upload.Refusals.Count > MaxShown
            ? [.. upload.Refusals.Take(MaxShown), $"{Wording.Number(upload.Refusals.Count - MaxShown)} more were not stored."]
            : [.. upload.Refusals];
        message[ImportModel.StoredKey] = stored ?? (refused.Length == 0 ? "No file was chosen." : null);
        message[ImportModel.RefusedKey] = refused.Select(r => r.Length > 300 ? r[..300] + "…" : r).ToArray();
        message.Save();
    }
}
