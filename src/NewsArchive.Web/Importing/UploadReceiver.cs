using System.Buffers;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using NewsArchive.Extraction;
using NewsArchive.Web.Pages;

namespace NewsArchive.Web.Importing;

/// <summary>What became of an upload.</summary>
/// <param name="Paths">The files that are stored.</param>
/// <param name="Refusals">Why others are not, a sentence each.</param>
internal sealed record Upload(IReadOnlyList<string> Paths, IReadOnlyList<string> Refusals);

/// <summary>Stores the files of an upload as they come in, none of them ever whole in memory, and stops at the limits.</summary>
internal sealed class UploadReceiver(UploadFolder uploads, UploadLimits limits)
{
    public const string ReplaceField = "replace";

    private const int BufferLength = 64 * 1024;

    private readonly List<string> paths = [];
    private readonly List<string> refusals = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private long totalBytes;
    private bool replaces;
    private string? current; // what its owner calls the file that is being received

    public async Task<Upload> ReceiveAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        var folder = uploads.Open();
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                {
                    continue;
                }

                if (!disposition.IsFileDisposition())
                {
                    replaces |= disposition.Name == ReplaceField;
                }
                else if (HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value is { Length: > 0 } given)
                {
                    current = given;
                    if (paths.Count + refusals.Count >= limits.MaxFiles)
                    {
                        refusals.Add($"An upload may have {Wording.Count(limits.MaxFiles, "file")}; {given} was not stored, nor what came after it.");
                        break;
                    }

                    if (!await ReceiveAsync(section.Body, given, folder, buffer, cancellationToken))
                    {
                        refusals.Add($"An upload may have {Wording.Size(limits.MaxTotalBytes)} in all; {given} was not stored, nor what came after it.");
                        break;
                    }

                    current = null;
                }
            }
        }
        catch (InvalidDataException e) // a body that is no form
        {
            refusals.Add($"The rest of the upload cannot be read: {e.Message}");
        }
        catch (Exception e) when (paths.Count > 0 ? e is IOException or OperationCanceledException : e is IOException and not BadHttpRequestException)
        {
            // Perhaps nobody is there to read it, but what is stored is imported.
            refusals.Add(current is null ? "The upload broke off; the rest was not stored." : $"The upload broke off in {current}; that was not stored, nor what came after it.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return new Upload(paths, refusals);
    }

    // False where the whole upload is too long.
    private async Task<bool> ReceiveAsync(Stream body, string given, string folder, byte[] buffer, CancellationToken cancellationToken)
    {
        var name = UploadName.Of(given);
        var refusal = name is null ? "its name holds nothing that a file could be called"
            : ArticleExtractor.IsLockFile(name) ? "it is an editor's lock file"
            : ArticleExtractor.Reads(name) || ArticleExtractor.IsContainer(name) ? null
            : "such files are no articles";
        var isReading = false; // a fault of that is the upload's
        try
        {
            await using var file = refusal is null ? new ReceivedFile(folder) : null;
            isReading = true;
            int length;
            while ((length = await body.ReadAsync(buffer.AsMemory(0, BufferLength), cancellationToken)) > 0)
            {
                isReading = false;
                totalBytes += length;
                if (totalBytes > limits.MaxTotalBytes)
                {
                    return false;
                }

                if (refusal is null && file!.Length + length > limits.MaxFileBytes)
                {
                    refusal = $"it is larger than {Wording.Size(limits.MaxFileBytes)}";
                }

                if (refusal is null)
                {
                    await file!.WriteAsync(buffer.AsMemory(0, length), cancellationToken);
                }

                isReading = true;
            }

            isReading = false;
            var isAgain = refusal is null && !names.Add(name!);
            if (refusal is null && !await file!.TryNameAsync(name!, replaces && !isAgain, cancellationToken))
            {
                refusal = isAgain ? "this upload has another file of that name" : "there is another file of that name; tick “Replace files of the same name” to replace it";
            }
        }
        catch (Exception e) when (!isReading && e is IOException or UnauthorizedAccessException)
        {
            refusal = $"it could not be stored: {e.Message}"; // a full disk
        }

        if (refusal is not null)
        {
            refusals.Add($"{given} was not stored: {refusal}.");
        }
        else if (!paths.Contains(Path.Combine(folder, name!))) // the same may come twice
        {
            paths.Add(Path.Combine(folder, name!));
        }

        return true;
    }
}
