using System.Xml.Linq;
using EarlyWarning.Architecture.Facts;
using EarlyWarning.Architecture.Graph;
using Microsoft.CodeAnalysis;

namespace EarlyWarning.Architecture;

/// <summary>The sources under <c>src</c> keep to the <see cref="Ladder"/>. What each fact would find is shown by <see cref="MadeUpSourcesTests"/>.</summary>
public sealed class ShippedSourcesTests
{
    [Fact]
    public void All_sources_are_read_and_every_name_in_them_is_understood()
    {
        Findings.None(ShippedSources.Graph.Unresolved);
        Assert.True(ShippedSources.Graph.Uses.Count > 10_000, $"Only {ShippedSources.Graph.Uses.Count} uses were found.");
    }

    [Fact]
    public void No_type_converts_to_another_unseen() => Findings.None(ShippedSources.Graph.Types
        .Where(type => type.Symbol.GetMembers(WellKnownMemberNames.ImplicitConversionName).Length > 0).Select(type => $"{type} has an implicit conversion, which the graph cannot see; name it"));

    [Fact]
    public void A_project_references_what_its_row_of_the_ladder_names_and_nothing_else() => Findings.None(ProjectOrder.References(ShippedSources.Graph, Ladder.Shipped));

    [Fact]
    public void A_row_of_the_ladder_stands_on_rows_below_it() => Findings.None(ProjectOrder.RowsUpward(Ladder.Shipped));

    [Fact]
    public void A_package_is_used_only_where_a_row_names_it() => Findings.None(ProjectOrder.PackageUses(ShippedSources.Graph, Ladder.Shipped));

    [Fact]
    public void A_project_uses_only_projects_below_it() => Findings.None(ProjectOrder.Uses(ShippedSources.Graph, Ladder.Shipped));

    [Fact]
    public void Every_folder_is_a_room_of_the_ladder() => Findings.None(RoomOrder.Strangers(ShippedSources.Graph, Ladder.Shipped));

    [Fact]
    public void Tests_mirror_the_sources_folder_for_folder()
    {
        // What is no room: what tools write, files to compare with, and tests of pages and samples rather than of a room.
        string[] others = ["bin", "obj", "TestResults", "Data", "Pages", "Readme", "Samples"];
        Findings.None(Ladder.Shipped.Projects.SelectMany(row => TestFolders(row.Name).Except(row.Rooms.Select(room => room.Name).Concat(others), StringComparer.Ordinal)
            .Select(folder => $"tests/{row.Name}.Tests/{folder} is named for no room of {row.Name}")));

        // Made-up results are tested as an app of somebody else uses them, in Warning.Foreign.Tests.
        static IEnumerable<string> TestFolders(string project) =>
            project == "Warning.Testing" ? [] : Directory.GetDirectories(RepositoryFolder.Combine("tests", $"{project}.Tests")).Select(path => Path.GetFileName(path));
    }

    [Fact]
    public void A_room_uses_only_rooms_below_it() => Findings.None(RoomOrder.Upward(ShippedSources.Graph, Ladder.Shipped));

    [Fact]
    public void No_room_reaches_itself_through_others() => Findings.None(RoomOrder.Circles(ShippedSources.Graph));

    [Fact]
    public void No_project_uses_internals_of_another_outside_of_the_shared_room() => Findings.None(ForeignInternals.Find(ShippedSources.Graph).Select(use => use.ToString()));

    /// <summary>Only the packages that speak and read files as Text does see internals, those of the engine; every other package shows its own to tests alone.</summary>
    [Fact]
    public void A_project_shows_its_internals_to_its_tests_alone_but_for_the_shared_room() => Findings.None(Ladder.Shipped.Projects
        .Where(row => row.Name != Ladder.Shared.Project)
        .SelectMany(row => XDocument.Load(RepositoryFolder.Combine("src", row.Name, $"{row.Name}.csproj")).Descendants("InternalsVisibleTo").Attributes("Include")
            .Select(friend => friend.Value)
            .Where(friend => !friend.EndsWith(".Tests", StringComparison.Ordinal) && !friend.EndsWith(".Benchmarks", StringComparison.Ordinal))
            .Select(friend => $"{row.Name} shows its internals to {friend}")));

    [Fact]
    public void Public_types_stand_in_the_root_namespace_and_internal_ones_in_that_of_their_folder() => Findings.None(Namespaces.Misplaced(ShippedSources.Graph));

    [Fact]
    public void No_folder_and_no_type_has_a_name_that_says_nothing() => Findings.None(Names.SayingNothing(ShippedSources.Graph));

    [Fact]
    public void A_file_is_about_one_type_and_has_its_name() => Findings.None(Names.NotOfTheFile(ShippedSources.Graph));

    [Fact]
    public void A_public_class_is_sealed_or_abstract() => Findings.None(Names.Unsealed(ShippedSources.Graph));

    [Fact]
    public void What_an_app_sees_has_no_value_tuples() => Findings.None(PublicValues.Tuples(ShippedSources.Graph));

    [Fact]
    public void A_public_record_compares_its_lists_by_value() => Findings.None(PublicValues.ComparedByReference(ShippedSources.Graph));

    [Theory]
    [InlineData("Warning.Rules")]
    [InlineData("Warning")]
    public void A_pure_project_uses_no_disk_no_network_no_process_and_no_clock(string project) => Findings.None(Purity.Outside(ShippedSources.Graph, project));

    [Fact]
    public void A_rule_can_do_nothing_but_arithmetic() => Findings.None(Purity.MoreThanArithmetic(ShippedSources.Graph, "Warning.Rules"));

    /// <summary>The one table that grows holds the same network for the same length, whoever asks first.</summary>
    [Fact]
    public void A_library_keeps_no_state_for_the_process() =>
        Assert.Equal(["SortingNetwork.Networks is state of the process"], Libraries.SelectMany(project => ProcessState.Kept(ShippedSources.Graph, project)));

    /// <summary>
    /// What names companies and persons is created for its owner alone, so in one place. The others write what is to be read by anybody who may: settings,
    /// rules, test reports and made-up data.
    /// </summary>
    [Fact]
    public void Files_and_folders_are_created_in_one_place() => Findings.None(FileCreation.Outside(
        ShippedSources.Graph,
        "src/Warning.Files/Writing/",
        "src/Warning.Files/Drafting/ScanFileDraft.cs",
        "src/Warning.Simulation/",
        "src/Warning.Cli/Commands/RuleFiles.cs",
        "src/Warning.Cli/Commands/RulesImportCommand.cs",
        "src/Warning.Cli/Printing/JUnitReport.cs"));

    [Fact]
    public void Only_the_command_collects()
    {
        Findings.None(Libraries.SelectMany(project => ProcessState.Collecting(ShippedSources.Graph, project)));
        Assert.NotEmpty(ProcessState.Collecting(ShippedSources.Graph, "Warning.Cli"));
    }

    [Fact]
    public void What_a_project_uses_of_the_platform_is_seen()
    {
        Assert.NotEmpty(Purity.Outside(ShippedSources.Graph, "Warning.Files"));
        Assert.Contains(ShippedSources.Graph.Uses, use => use.From.Project == "Warning.Rules" && SymbolUse.NameOf(use.Symbol) == "Math.Round");
    }

    private static IEnumerable<string> Libraries => Ladder.Shipped.Projects.Select(row => row.Name).Where(name => name != "Warning.Cli");
}
