using NewsArchive.Extraction.Documents;
using NewsArchive.Extraction.Links;

namespace NewsArchive.Extraction.Articles;

/// <summary>Reads the fields of an article from the record above or below it.</summary>
internal static class RecordFields
{
    /// <summary>Reads each line, and returns the link to the original where a line has it.</summary>
    public static WrittenLink? Read(IEnumerable<HeaderLine> lines, ArticleFields fields)
    {
        WrittenLink? original = null;
        foreach (var line in lines)
        {
            var stated = new Stated<string>(line.Value, $"header {line.Key}", line.Line);
            switch (line.Field)
            {
                case HeaderField.Title:
                    fields.ReadTitle(stated, line.Value);
                    break;
                case HeaderField.Authors:
                    fields.ReadStatedAuthors(new([.. line.Value.Split(';')], stated.Place, line.Line));
                    break;
                case HeaderField.Date:
                    fields.ReadDate(stated, "cannot be read", isDate: true);
                    break;
                case HeaderField.Language:
                    fields.ReadLanguage(stated);
                    break;
                case HeaderField.Url or HeaderField.Source when CanonicalUrl.TryParse(line.Href ?? line.Value, out _):
                    original ??= new WrittenLink(line.Value, line.Href ?? line.Value, LinkRel.Original);
                    fields.ReadUrl(stated with { Value = line.Href ?? line.Value });
                    fields.ReadSource(line.Field == HeaderField.Source && !line.Value.Contains("://", StringComparison.Ordinal) ? stated : null); // [Skarn Light](https://…)
                    break;
                case HeaderField.Source:
                    fields.ReadSource(stated);
                    break;
            }
        }

        return original;
    }
}
