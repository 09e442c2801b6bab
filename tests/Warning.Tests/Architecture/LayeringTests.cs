using System.Text.RegularExpressions;

namespace EarlyWarning.Tests.Architecture;

/// <summary>Inside <c>src/Warning.Rules</c> each folder knows only those that come before it.</summary>
public sealed class LayeringTests
{
    public static TheoryData<string, string[]> Strangers => new()
    {
        { "Catalog", ["Documents", "Binding", "Planning", "Execution", "Panels", "Explaining", "Testing"] },
        { "Language", ["Binding", "Planning", "Execution", "Panels", "Explaining", "Testing"] },
        { "Documents", ["Binding", "Planning", "Execution", "Panels", "Explaining", "Testing"] },
        { "Binding", ["Planning", "Execution", "Panels", "Explaining", "Testing"] },
        { "Planning", ["Documents", "Execution", "Explaining", "Testing"] },
        { "Panels", ["Documents", "Language", "Binding", "Planning", "Explaining", "Testing"] },
        { "Execution", ["Documents", "Explaining", "Testing"] },
        { "Explaining", ["Documents", "Testing"] },
    };

    [Theory]
    [MemberData(nameof(Strangers))]
    public void A_folder_does_not_know(string folder, string[] strangers)
    {
        SourceFile[] files = [.. SourceFile.All.Where(file => file.Project == "Warning.Rules" && file.Folder == folder)];
        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => strangers.Where(stranger => Names(file, $"EarlyWarning.Rules.{stranger}") || Names(file, $"Rules.{stranger}"))
            .Select(stranger => $"{file} uses {stranger}")));
    }

    [Fact]
    public void The_language_knows_no_catalog_save_the_value_that_a_duration_is()
    {
        // CalendarSpan is what 3m means, in expressions, catalogs and policies alike; it knows no indicator.
        string[] catalog = [.. SourceFile.All.Where(file => file is { Project: "Warning.Rules", Folder: "Catalog" }).SelectMany(file => file.Types).Except(["CalendarSpan", "SpanUnit"], StringComparer.Ordinal)];
        Assert.Contains("IndicatorCatalog", catalog);
        Assert.Empty(SourceFile.All.Where(file => file is { Project: "Warning.Rules", Folder: "Language" })
            .SelectMany(file => catalog.Where(type => Names(file, type)).Select(type => $"{file} uses {type}")));
    }

    [Fact]
    public void Internal_types_live_in_the_namespace_of_their_folder_and_public_ones_in_that_of_the_project() =>
        Assert.Empty(SourceFile.All.Where(file => file.Namespace.Length > 0)
            .Where(file => file.Namespace != (file.PublicTypes.Any() || file.Folder.Length == 0 ? "Early" + file.Project : $"Early{file.Project}.{file.Folders}"))
            .Select(file => $"{file}: {file.Namespace}"));

    private static bool Names(SourceFile file, string name) =>
        Regex.IsMatch(file.Code, $@"(?<![\w.]){Regex.Escape(name)}(?!\w)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
