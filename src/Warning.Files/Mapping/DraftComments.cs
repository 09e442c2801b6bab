using System.Text;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Mapping;

/// <summary>
/// The comments of a scan file that was drafted: lines that begin with <c>//</c>, and with a question mark after it where something is to decide.
/// </summary>
internal static class DraftComments
{
    /// <summary>How a line begins that asks something.</summary>
    public const string Question = "// ?";

    /// <summary>Returns a warning for each question that stands in a file. No text of a JSON file goes over a line, so such a line is a comment.</summary>
    public static IReadOnlyList<Diagnostic> OpenQuestions(SourceText source)
    {
        Diagnostics found = new();
        ReadOnlySpan<byte> text = source.Utf8.Span;
        for (int start = 0; start < text.Length;)
        {
            int length = text[start..].IndexOf((byte)'\n') is >= 0 and var end ? end : text.Length - start;
            string line = Encoding.UTF8.GetString(text.Slice(start, length));
            string bare = line.Trim();
            if (bare.StartsWith(Question, StringComparison.Ordinal))
            {
                int offset = Encoding.UTF8.GetByteCount(line.AsSpan(0, line.Length - line.TrimStart().Length));
                found.Warning(DiagnosticCodes.OpenQuestion, source, start + offset, ScanFileMessages.OpenQuestion(bare[Question.Length..].Trim()));
            }

            start += length + 1;
        }

        return found.ToSortedList();
    }
}
