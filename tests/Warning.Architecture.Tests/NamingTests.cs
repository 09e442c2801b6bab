using EarlyWarning.Architecture.Graph;
using Microsoft.CodeAnalysis;

namespace EarlyWarning.Architecture;

/// <summary>A reader finds a thing by its name in the folder of its concept.</summary>
public sealed class NamingTests
{
    private static readonly string[] SaysNothing = ["Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Manager", "Managers", "Common", "Base", "Impl", "Data", "Info", "Misc", "Shared"];

    private static readonly IReadOnlyList<DeclaredType> Types = ShippedSources.Graph.Types;

    [Fact]
    public void No_folder_has_a_name_that_says_nothing() => Findings.None(ShippedSources.Graph.Projects.SelectMany(project => project.Files)
        .SelectMany(file => file.Path.Split('/').SkipLast(1)).Distinct().Intersect(SaysNothing, StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Findings.None(Types.Where(type => SaysNothing.Any(word => type.Symbol.Name.EndsWith(word, StringComparison.Ordinal))).Select(type => type.ToString()));

    [Fact]
    public void A_file_has_one_public_type_and_its_name_or_the_cases_of_one_union() => Findings.None(Types.Where(type => type.IsPublic).GroupBy(type => type.File)
        .Where(types => !(types.Count() == 1 && types.First().Symbol.Name == NameOf(types.Key)) && !IsUnion(NameOf(types.Key), [.. types.Select(type => type.Symbol)]))
        .Select(types => $"{types.Key}: {string.Join(", ", types.Select(type => type.Symbol.Name))}"));

    [Fact]
    public void A_file_without_a_public_type_is_named_for_one_of_its_own_or_for_what_they_are() => Findings.None(Types.GroupBy(type => type.File)
        .Where(types => types.Count() == 1 && types.First().Symbol.Name != NameOf(types.Key)).Select(types => types.First().ToString()));

    [Fact]
    public void A_public_class_cannot_be_inherited_unless_it_is_abstract() => Findings.None(Types
        .Where(type => type is { IsPublic: true, Symbol: { TypeKind: TypeKind.Class, IsAbstract: false, IsStatic: false, IsSealed: false } }).Select(type => type.ToString()));

    /// <summary>The cases of a closed union stand in one file, named as the union or, in the plural, as its cases: <c>LedgerEvent.cs</c>, <c>LetterEvents.cs</c>.</summary>
    private static bool IsUnion(string file, IReadOnlyList<INamedTypeSymbol> types)
    {
        string[] unions = [.. types.Select(type => Ancestry(type).Last().Name).Distinct()];
        return unions.Length == 1 && types.All(type => type.IsRecord) &&
            (file == unions[0] || file.EndsWith(unions[0][Array.FindLastIndex(unions[0].ToCharArray(), char.IsUpper)..] + "s", StringComparison.Ordinal));
    }

    private static IEnumerable<INamedTypeSymbol> Ancestry(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? each = type; each is { SpecialType: not SpecialType.System_Object }; each = each.BaseType) yield return each;
    }

    private static string NameOf(string file) => Path.GetFileName(file).Split('.')[0];
}
