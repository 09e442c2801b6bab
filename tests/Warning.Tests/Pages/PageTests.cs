using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Tests.Pages;

/// <summary>What the pages say is so: links lead somewhere, JSON is JSON, expressions mean something, files load.</summary>
public sealed partial class PageTests
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>No lets, and the shipped rules to ask of.</summary>
    private static readonly LetScope Scope = LetScope.Make([], RulePack.Default.Catalog, new Diagnostics(), new AskedRules(RulePack.Default.Rules.Rules.Select(rule => rule.Definition)));

    public static TheoryData<string> Examples => Expressions("example", "in the pack", "规则包里的写法");

    public static TheoryData<string> Refused => Expressions("refused");

    [Fact]
    public void Every_link_inside_the_repository_leads_somewhere() => Assert.Empty(MarkdownPage.All.SelectMany(page => page.Links
        .Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal) && !Leads(page, link))
        .Select(link => $"{page}: {link}")));

    [Fact]
    public void Every_block_of_json_is_json() => Assert.Empty(MarkdownPage.All.SelectMany(page => page.Blocks("json")
        .Where(block => !IsJson(block.Text)).Select(block => $"{page}:{block.Line}")));

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_binds_over_the_shipped_catalog(string expression) => Assert.Empty(Findings(expression, warnings: true));

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_a_page_says_is_refused_is(string expression) => Assert.NotEmpty(Findings(expression, warnings: false));

    [Fact]
    public void Every_function_of_the_language_has_an_example_and_a_refused_form_on_its_page()
    {
        MarkdownPage page = MarkdownPage.All.Single(page => page.Path == "docs/language.md");
        string examples = string.Join('\n', page.CodeInColumn("example"));
        Assert.All(FunctionTable.Names, name => Assert.Matches($@"\b{name}\b", page.Prose));
        string[] withoutExample = ["floor", "ceil", "sqrt", "least", "min", "ends_with", "contains", "year", "day"];
        Assert.All(FunctionTable.Names.Except(withoutExample, StringComparer.Ordinal), name => Assert.Contains(name + "(", examples, StringComparison.Ordinal));
    }

    /// <summary>Blocks of files.md that begin with <c>// name.json</c> are the files of one pack.</summary>
    [Fact]
    public void The_files_that_are_shown_make_a_pack_whose_tests_pass()
    {
        RulePackFile[] files = [.. MarkdownPage.All.Single(page => page.Path == "docs/files.md").Blocks("json")
            .Select(block => (Name: FileNamePattern().Match(block.Text).Groups["name"].Value, block.Text))
            .Where(block => block.Name.Length > 0)
            .Select(block => new RulePackFile(block.Name, Encoding.UTF8.GetBytes(block.Text)))];
        Assert.Equal(["rules/indicators.json", "rules/parameters.json", "rules/policy.json", "rules/scenarios/five-workers.json", "rules/wages.json"], files.Select(file => file.Path).Order(StringComparer.Ordinal));
        Assert.Empty(RulePack.Check([new RulePackLayer("rules", files)], out RulePack? pack).Select(diagnostic => diagnostic.ToString()));
        PackTestReport report = pack!.Test();
        Assert.Equal(0, report.Failed);
        Assert.Equal(4, report.Count);
    }

    [Theory]
    [InlineData("calendar")]
    [InlineData("indicators")]
    [InlineData("jurisdiction")]
    [InlineData("parameters")]
    [InlineData("policy")]
    [InlineData("rules")]
    [InlineData("scan")]
    [InlineData("scenario")]
    public void Every_key_of_a_schema_is_on_the_page(string schema)
    {
        string page = MarkdownPage.All.Single(page => page.Path == "docs/files.md").Text;
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(RepositoryFolder.Combine("rules", "schema", $"{schema}.schema.json")));
        string[] keys = [.. Keys(document.RootElement).Distinct(StringComparer.Ordinal)];
        Assert.True(keys.Length >= 4);
        Assert.All(keys, key => Assert.Matches($"[`\"]{Regex.Escape(key)}[`\"]", page));
    }

    [Fact]
    public void Pages_are_read()
    {
        Assert.True(MarkdownPage.All.Count >= 8);
        Assert.True(Examples.Count > 50 && Refused.Count > 50);
        Assert.Contains("since", MarkdownPage.All.Single(page => page.Path == "docs/language.md").Prose, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Keys(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(member => member is { Name: "properties", Value.ValueKind: JsonValueKind.Object }
            ? member.Value.EnumerateObject().SelectMany(key => Keys(key.Value).Prepend(key.Name))
            : Keys(member.Value)),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(Keys),
        _ => [],
    };

    private static TheoryData<string> Expressions(params string[] headings) =>
        new(MarkdownPage.All.SelectMany(page => headings.SelectMany(page.CodeInColumn)).Distinct(StringComparer.Ordinal));

    private static IEnumerable<string> Findings(string expression, bool warnings)
    {
        Syntax? syntax = Parser.Parse(expression, out IReadOnlyList<Fault> faults);
        if (syntax is null || faults.Count > 0) return faults.Select(fault => fault.Message);
        Binder binder = new(RulePack.Default.Catalog, Scope);
        binder.Bind(syntax);
        return binder.Faults.Concat(warnings ? binder.Warnings : []).Select(fault => fault.Message);
    }

    private static bool Leads(MarkdownPage page, string link)
    {
        string[] parts = link.Split('#');
        if (parts[0].Length == 0) return page.Anchors.Contains(parts[1], StringComparer.Ordinal);
        string path = Path.GetFullPath(Uri.UnescapeDataString(parts[0]), page.Folder);
        if (parts.Length == 1) return File.Exists(path) || Directory.Exists(path);
        return MarkdownPage.All.FirstOrDefault(other => Path.GetFullPath(other.Path, RepositoryFolder.Path) == path) is { } target &&
            target.Anchors.Contains(parts[1], StringComparer.Ordinal);
    }

    /// <summary>A value, or the members of an object without its braces.</summary>
    private static bool IsJson(string text)
    {
        string whole = text.TrimStart().StartsWith('"') ? $"{{{text}}}" : text;
        try
        {
            using JsonDocument document = JsonDocument.Parse(whole, Lenient);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\A// (?<name>rules/[\w/.-]+\.json)\n", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FileNamePattern();
}
