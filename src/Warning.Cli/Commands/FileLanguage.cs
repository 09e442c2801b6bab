using System.Text.Json;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Commands;

/// <summary>Tells the language of scan files and rule packs without checking them: a fault of theirs is to be told in it.</summary>
internal static class FileLanguage
{
    private static readonly JsonReaderOptions AsWritten = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Returns the language that a scan file names, Chinese where it names none that is known; null where there is no such file.</summary>
    /// <param name="path">The scan file, or its folder.</param>
    public static MessageLanguage? OfScan(string path)
    {
        if (Directory.Exists(path)) path = Path.Combine(path, "scan.json");
        if (!File.Exists(path) || Read(path) is not { } json) return null;
        string? named = null;
        ReadTexts(json, (depth, key, text) =>
        {
            if (depth == 1 && key == "language") named = text;
            return named is null;
        });
        return named == "en" ? MessageLanguage.English : MessageLanguage.Chinese;
    }

    /// <summary>Returns Chinese where a title in one of the rule packs is; null otherwise.</summary>
    /// <param name="packs">Folders, or <c>default</c>.</param>
    public static MessageLanguage? OfPacks(IEnumerable<string> packs) => packs.Any(HasChineseTitle) ? MessageLanguage.Chinese : null;

    private static bool HasChineseTitle(string pack)
    {
        try
        {
            return RulePackFolder.ReadLayer(pack).Files.Any(file => HasChineseTitle(file.Content.Span));
        }
        catch (RulePackException)
        {
            return false;
        }
    }

    private static bool HasChineseTitle(ReadOnlySpan<byte> json)
    {
        bool isChinese = false;
        ReadTexts(json, (_, key, text) => !(isChinese = key == "title" && text.Any(sign => sign is >= '\u4E00' and <= '\u9FFF')));
        return isChinese;
    }

    private static byte[]? Read(string path)
    {
        try
        {
            // What is larger is refused when it is read for what it says.
            return new FileInfo(path).Length > JsonParser.MaxBytes ? null : File.ReadAllBytes(path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Passes the texts of objects with their depth and key on until one is enough, or the JSON ends or has a fault.</summary>
    private static void ReadTexts(ReadOnlySpan<byte> json, Func<int, string, string, bool> wantsMore)
    {
        if (json.StartsWith("\uFEFF"u8)) json = json[3..];
        Utf8JsonReader reader = new(json, AsWritten);
        string key = "";
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName) key = reader.GetString()!;
                else if (reader.TokenType == JsonTokenType.String && !wantsMore(reader.CurrentDepth, key, reader.GetString()!)) return;
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // What stands after a fault is left unread; the fault itself is told when the file is loaded.
        }
    }
}
