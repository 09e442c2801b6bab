using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Mapping;

/// <summary>Where rows come from: files, or a source that the program gives.</summary>
/// <param name="Name">The file or pattern, or the name of the source.</param>
/// <param name="IsSource">Whether it is a source.</param>
internal readonly record struct RowOrigin(LocatedText Name, bool IsSource)
{
    /// <summary>Reads <c>file</c> or <c>source</c> of a feed or of the companies; reports and returns null if there is neither, or both.</summary>
    public static RowOrigin? Read(ObjectReader reader, Diagnostics diagnostics)
    {
        LocatedText? source = FormatReader.NotEmpty(reader.Text("source"), diagnostics);
        if (source is null && reader.Json.Find("source") is not null)
        {
            reader.Value("file");
            return null;
        }

        LocatedText? file = FormatReader.NotEmpty(source is null ? reader.RequiredText("file") : reader.Text("file"), diagnostics);
        if (source is null) return file is null ? null : new RowOrigin(file, IsSource: false);
        if (file is null) return new RowOrigin(source, IsSource: true);
        diagnostics.Error(DiagnosticCodes.FileAndSource, source.Json, ScanFileMessages.FileOrSource);
        return null;
    }

    /// <summary>Reads a crosswalk or aliases: the name of a file, or an object with <c>source</c>; null if there are none, or they have faults.</summary>
    public static RowOrigin? ReadLookup(ObjectReader reader, string key, Diagnostics diagnostics)
    {
        if (reader.Json.Find(key) is not { Kind: JsonKind.Object } json)
            return FormatReader.NotEmpty(reader.Text(key), diagnostics) is { } file ? new RowOrigin(file, IsSource: false) : null;
        reader.Value(key);
        if (ObjectReader.Open(json, diagnostics, ScanFileMessages.ASource) is not { } lookup) return null;
        LocatedText? source = FormatReader.NotEmpty(lookup.RequiredText("source"), diagnostics);
        lookup.Finish();
        return source is null ? null : new RowOrigin(source, IsSource: true);
    }
}
