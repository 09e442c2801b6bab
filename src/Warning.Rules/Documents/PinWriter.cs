using System.Text;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Documents;

/// <summary>Writes hashes into rule files, and leaves everything else as it is.</summary>
internal static class PinWriter
{
    /// <summary>Returns the files with the hashes.</summary>
    /// <param name="pins">What lacks its hash, or has another.</param>
    /// <param name="hashOf">Returns the hash.</param>
    public static IReadOnlyList<RuleDocument> Write(IEnumerable<RulePin> pins, Func<RulePin, string> hashOf)
    {
        List<RuleDocument> written = [];
        foreach (IGrouping<SourceText, RulePin> file in pins.GroupBy(pin => pin.Id.Source))
        {
            ReadOnlySpan<byte> before = file.Key.Utf8.Span;
            using MemoryStream content = new();
            int copied = 0;
            foreach (RulePin pin in file.OrderBy(pin => pin.Id.Json.Offset))
            {
                // In the place of the hash that is there, else behind the id.
                JsonValue place = pin.Of?.Json ?? pin.Id.Json;
                content.Write(before[copied..(pin.Of is null ? place.End : place.Offset)]);
                string hash = $"\"{hashOf(pin)}\"";
                content.Write(Encoding.UTF8.GetBytes(pin.Of is null ? $", \"of\": {hash}" : hash));
                copied = place.End;
            }

            content.Write(before[copied..]);
            written.Add(new RuleDocument(file.Key.FileName, content.ToArray()));
        }

        return written;
    }
}
