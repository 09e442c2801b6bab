using System.Reflection;

namespace EarlyWarning.Tests.Architecture;

/// <summary>A reader finds a thing by its name in the folder of its concept.</summary>
public sealed class NamingTests
{
    private static readonly string[] SaysNothing = ["Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Manager", "Managers", "Common", "Base", "Impl", "Data", "Info", "Misc", "Shared"];

    [Fact]
    public void No_folder_has_a_name_that_says_nothing() =>
        Assert.Empty(SourceFile.All.SelectMany(file => file.Path.Split('/').SkipLast(1)).Distinct().Intersect(SaysNothing, StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void No_type_has_a_name_that_says_nothing() => Assert.Empty(
        SourceFile.All.SelectMany(file => file.Types.Where(type => SaysNothing.Any(word => type.EndsWith(word, StringComparison.Ordinal))).Select(type => $"{file}: {type}")));

    [Fact]
    public void A_file_has_one_public_type_and_its_name() => Assert.Empty(SourceFile.All.Where(file => file.PublicTypes.Any())
        .Where(file => file.PublicTypes.Count() > 1 || file.PublicTypes.First() != file.Name.Split('.')[0])
        .Select(file => $"{file}: {string.Join(", ", file.PublicTypes)}"));

    [Fact]
    public void A_file_without_a_public_type_is_named_for_one_of_its_own_or_for_what_they_are() =>
        Assert.Empty(SourceFile.All.Where(file => file.Types.Count() == 1 && file.Types.Single() != file.Name.Split('.')[0]).Select(file => $"{file}: {file.Types.Single()}"));

    [Theory]
    [InlineData("EarlyWarning.Rules")]
    [InlineData("EarlyWarning")]
    public void Public_types_live_in_the_root_namespace_and_cannot_be_inherited(string assembly)
    {
        Type[] types = Assembly.Load(assembly).GetExportedTypes();
        Assert.NotEmpty(types);
        Assert.All(types, type => Assert.Equal(assembly, type.Namespace));
        Assert.All(types.Where(type => type is { IsClass: true, IsAbstract: false }), type => Assert.True(type.IsSealed, type.Name));
    }

    [Fact]
    public void Sources_are_read() => Assert.True(SourceFile.All.Count > 100 && SourceFile.All.Sum(file => file.PublicTypes.Count()) > 30);
}
