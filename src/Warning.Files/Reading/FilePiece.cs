using System.IO.Enumeration;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Messages;

namespace EarlyWarning.Files.Reading;

/// <summary>A file of a feed, or one of its sheets where the feed reads several.</summary>
/// <param name="Path">The file.</param>
/// <param name="Sheet">The sheet; null: the file is read as the feed's format says.</param>
internal sealed record FilePiece(string Path, string? Sheet)
{
    private const char Any = '*';

    /// <summary>Returns the pieces of files: a <c>*</c> in the name of the sheet stands for any characters, and every visible sheet that fits is one.</summary>
    /// <exception cref="FeedException">A file has no such sheet.</exception>
    public static IReadOnlyList<FilePiece> Of(IReadOnlyList<string> paths, FileFormats formats, string? sheet)
    {
        if (sheet is null || !sheet.Contains(Any, StringComparison.Ordinal)) return [.. paths.Select(path => new FilePiece(path, null))];
        return [.. paths.SelectMany(path => Of(path, formats.Of(path), sheet))];
    }

    /// <summary>Returns the hidden sheets of a file that a pattern would fit.</summary>
    public static IReadOnlyList<string> Hidden(string path, FileFormats formats, string sheet) =>
        Fitting(formats.Of(path).HiddenSheets?.Invoke(path) ?? [], sheet);

    private static FilePiece[] Of(string path, FeedFormat format, string pattern)
    {
        // What cannot be read has no sheets, and says why when it is opened.
        if (format.Sheets?.Invoke(path) is not [_, ..] sheets) return [new FilePiece(path, null)];
        string[] fitting = Fitting(sheets, pattern);
        if (fitting.Length == 0) throw new FeedException(path, null, FeedMessages.NoSheetFits(pattern, sheets));
        return [.. fitting.Select(sheet => new FilePiece(path, sheet))];
    }

    private static string[] Fitting(IReadOnlyList<string> sheets, string pattern) =>
        [.. sheets.Where(sheet => FileSystemName.MatchesSimpleExpression(pattern, sheet, ignoreCase: false))];
}
