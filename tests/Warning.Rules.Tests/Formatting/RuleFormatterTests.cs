using System.Text;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Tests.Formatting;

public sealed class RuleFormatterTests
{
    public static TheoryData<string> ShippedFiles => [.. Directory
        .EnumerateFiles(RepositoryFolder.Combine("rules"), "*.json", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/schema/", StringComparison.Ordinal))
        .Select(file => Path.GetRelativePath(RepositoryFolder.Path, file).Replace('\\', '/'))];

    [Fact]
    public void Rules_have_a_line_a_key_tests_a_line_and_short_values_one()
    {
        Assert.Equal(
            """
            {
              "id": "f",
              "let": {
                "a": "x + 1"
              },
              "rules": [
                {
                  "id": "f.r",
                  "when": "a > 1",
                  "score": 10,
                  "basis": ["甲", "乙"],
                  "source": { "kind": "law", "text": "某法" },
                  "tests": [
                    { "given": { "x": [1, null] }, "expect": "fired" },
                    { "given": {}, "expect": "indeterminate" }
                  ]
                }
              ]
            }

            """,
            Format("""
            {"id":"f","let":{"a":"x+1"},"rules":[{"id":"f.r","when":"a>1","score":10,"basis":["甲",
            "乙"],"source":{"kind":"law","text":"某法"},"tests":[{"given":{"x":[1,null]},"expect":"fired"},{"given":{},"expect":"indeterminate",},]}]}
            """));
    }

    [Fact]
    public void Comments_and_blank_lines_stay_where_they_were()
    {
        string layout =
            """
            // of the county
            {
              "id": "f", // a word
              /* two
                 lines */
              "note": "n",

              // before the rules
              "rules": [
                // none yet
              ]
              // at the end
            }
            // after all

            """;
        Assert.Equal(layout, Format(layout));
        Assert.Equal(layout, Format(
            """
            // of the county
            { "id" : "f", // a word
            /* two
                 lines */ "note": "n",



            // before the rules
            "rules": [ // none yet
            ]
            // at the end
            } // after all
            """));
    }

    [Fact]
    public void A_value_that_does_not_fit_takes_a_line_an_item()
    {
        string[] items = [.. Enumerable.Range(0, 20).Select(number => $"\"a text of more than some words {number}\"")];
        string expected = $$"""
            {
              "texts": [
            {{string.Join(",\n", items.Select(item => $"    {item}"))}}
              ],
              "numbers": [{{string.Join(", ", Enumerable.Range(1000, 60))}}]
            }

            """;
        Assert.Equal(expected, Format($$"""{"texts":[{{string.Join(",", items)}}],"numbers":[{{string.Join(",", Enumerable.Range(1000, 60))}}]}"""));
    }

    [Fact]
    public void Short_items_that_do_not_fit_fill_lines()
    {
        string[] days = [.. Enumerable.Range(10, 20).Select(day => $"\"2026-01-{day}\"")];
        string expected = $$"""
            {
              "off": [
                {{string.Join(", ", days[..11])}},
                {{string.Join(", ", days[11..])}}
              ]
            }

            """;
        Assert.Equal(expected, Format($$"""{"off":[{{string.Join(",", days)}}]}"""));
    }

    [Fact]
    public void Words_that_only_look_like_expressions_stay() =>
        Assert.Contains("\"when\": [\"partly-fulfilled\"]", Format("""{ "grounds": [{ "when": ["partly-fulfilled"], "text": "a>b" }] }"""));

    [Theory]
    [InlineData("{")]
    [InlineData("{ \"a\": 1, \"a\": 2 }")]
    public void A_file_with_faults_is_not_written(string file)
    {
        Assert.Null(RuleFormatter.Format("f.json", Encoding.UTF8.GetBytes(file), out IReadOnlyList<Diagnostic> diagnostics));
        Assert.NotEmpty(diagnostics);
    }

    /// <summary>The shipped pack is in the layout; written on one line it says the same and comes back to it.</summary>
    [Theory]
    [MemberData(nameof(ShippedFiles))]
    public void Shipped_files_are_in_the_layout(string path)
    {
        string text = File.ReadAllText(RepositoryFolder.Combine(path));
        Assert.Equal(text, Format(text));
        string joined = string.Join(' ', text.Split('\n').Select(line => line.Trim()));
        Assert.Equal(text, Format(joined));
        Assert.True(JsonSame(text, Format(joined)));
    }

    private static bool JsonSame(string one, string other) =>
        System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(one), System.Text.Json.Nodes.JsonNode.Parse(other));

    private static string Format(string text)
    {
        string? formatted = RuleFormatter.Format("f.json", Encoding.UTF8.GetBytes(text), out IReadOnlyList<Diagnostic> diagnostics);
        Assert.Empty(diagnostics);
        return formatted!;
    }
}
