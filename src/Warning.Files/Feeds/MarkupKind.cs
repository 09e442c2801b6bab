using EarlyWarning.Files.Messages;

namespace EarlyWarning.Files.Feeds;

/// <summary>Tells the kind of a text that is markup: web systems export tables so, under the names of workbooks.</summary>
internal static class MarkupKind
{
    private const string Spreadsheet2003 = "urn:schemas-microsoft-com:office:spreadsheet";

    private static readonly string[] Elements =
    [
        "!doctype html", "html", "head", "meta", "title", "style", "script", "body", "table", "div", "center", "p", "br", "h1", "h2", "h3", "font", "form", "b",
    ];

    /// <summary>Returns the kind of a text; null: it is no markup.</summary>
    /// <param name="text">The beginning of the text, without a mark or spaces before it.</param>
    public static FileKind? Of(string text)
    {
        if (text.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)) return new FileKind(null, KindMessages.WebArchive);
        if (!text.StartsWith('<')) return null;
        bool isXml = text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
        string root = WithoutProlog(text);
        if (Array.Exists(Elements, element => IsAt(root, element))) return new FileKind(".html", null);
        if (root.Contains(Spreadsheet2003, StringComparison.OrdinalIgnoreCase)) return new FileKind(".xml", null);
        if (root.Contains("schemas.microsoft.com/office/word", StringComparison.OrdinalIgnoreCase)) return new FileKind(null, KindMessages.Word);
        return isXml || text.StartsWith("<!--", StringComparison.Ordinal) ? new FileKind(null, KindMessages.OtherXml) : null;
    }

    private static bool IsAt(string text, string element) =>
        text.Length > element.Length + 1 && text.AsSpan(1).StartsWith(element, StringComparison.OrdinalIgnoreCase)
            && !char.IsAsciiLetterOrDigit(text[element.Length + 1]);

    /// <summary>Cuts declarations, processing instructions and comments before the first element.</summary>
    private static string WithoutProlog(string text)
    {
        while (true)
        {
            string? end = text.StartsWith("<?", StringComparison.Ordinal) ? "?>" : text.StartsWith("<!--", StringComparison.Ordinal) ? "-->" : null;
            int at = end is null ? -1 : text.IndexOf(end, StringComparison.Ordinal);
            if (at < 0) return text;
            text = text[(at + end!.Length)..].TrimStart();
        }
    }
}
