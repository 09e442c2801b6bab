using System.Text.RegularExpressions;

namespace EarlyWarning.Rules.Tests.Pages.Conformance;

/// <summary>The vectors of the Common Expression Language: logic, comparisons and arithmetic, in text of protocol buffers.</summary>
internal static partial class CelVectors
{
    private static readonly string[] Bound = ["bindings", "type_env", "container"];

    public static IEnumerable<Vector> Read(string folder)
    {
        foreach (string file in new[] { "basic", "comparisons", "fp_math", "integer_math", "logic" })
        {
            string text = File.ReadAllText(Path.Combine(folder, "cel-spec", "tests", "simple", "testdata", file + ".textproto"));
            string section = "";
            foreach (Match match in Heads().Matches(text))
            {
                if (match.Groups["section"].Success)
                {
                    section = match.Groups["section"].Value;
                    continue;
                }

                string test = Block(text, match.Index + match.Length);
                string name = $"{file}/{section}/{Name().Match(test).Groups["name"].Value}";
                Match expression = Expression().Match(test);
                bool isPlain = expression.Success && !Bound.Any(word => test.Contains(word, StringComparison.Ordinal));
                Node? expected = Expected(test), read = isPlain ? InfixReader.Read(Regex.Unescape(expression.Groups["text"].Value), isFeel: false) : null;
                bool isError = test.Contains("eval_error", StringComparison.Ordinal);
                if (expected is null && !isError) read = null;
                yield return new Vector("CEL", name, read, expected ?? Node.Null) { IsError = isError, HasIntegers = true };
            }
        }
    }

    [GeneratedRegex("""section:?\s*\{\s*name:\s*"(?<section>[^"]*)"|(?<=\s)test:?\s*\{""", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Heads();

    [GeneratedRegex(@"name:\s*""(?<name>[^""]*)""", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Name();

    [GeneratedRegex("""expr:\s*(?<quote>["'])(?<text>(?:\\.|(?!\k<quote>).)*)\k<quote>""", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Expression();

    [GeneratedRegex("""value:?\s*\{\s*(?<type>\w+):\s*(?<value>"(?:[^"\\]|\\.)*"|'[^']*'|[^\s}]+)""", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Value();

    /// <summary>Returns what stands up to the brace that closes.</summary>
    private static string Block(string text, int start)
    {
        int depth = 1, at = start;
        char quote = '\0';
        for (; at < text.Length && depth > 0; at++)
        {
            char c = text[at];
            if (quote != '\0')
            {
                if (c == '\\') at++;
                else if (c == quote || c == '\n') quote = '\0';
            }
            else if (c is '"' or '\'') quote = c;
            else if (c == '#') at = text.IndexOf('\n', at);
            else if (c == '{') depth++;
            else if (c == '}') depth--;
        }

        return text[start..at];
    }

    private static Node? Expected(string test)
    {
        Match value = Value().Match(test);
        string written = value.Groups["value"].Value;
        return value.Groups["type"].Value switch
        {
            "bool_value" => Node.Truth(written == "true"),
            "int64_value" or "double_value" when written.All(c => char.IsAsciiDigit(c) || c is '-' or '.') => Node.Signed(written),
            "string_value" when !written.Contains('\\', StringComparison.Ordinal) => Node.Text(written[1..^1]),
            "null_value" => Node.Null,
            _ => null,
        };
    }
}
