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
    public void A_project_uses_only_projects_below_it() => Findings.None(ProjectOrder.Uses(ShippedSources.Graph, Ladder.Shipped));

    [Fact]
    public void Every_folder_is_a_room_of_the_ladder() => Findings.None(RoomOrder.Strangers(ShippedSources.Graph, Ladder.Shipped));

    [Fact]
    public void A_room_uses_only_rooms_below_it() =>
        Check("upward-uses.txt", RoomOrder.Upward(ShippedSources.Graph, Ladder.Shipped).ToLookup(found => $"{found.Use.From} -> {found.Use.To}", found => found.ToString()));

    [Fact]
    public void No_room_reaches_itself_through_others() => Check("circles.txt", RoomOrder.Circles(ShippedSources.Graph).ToLookup(_ => "circles of rooms"));

    [Fact]
    public void No_project_uses_more_internals_of_another_than_before() =>
        Check("foreign-internals.txt", ForeignInternals.Find(ShippedSources.Graph).ToLookup(_ => "internals used across projects"));

    [Fact]
    public void Public_types_stand_in_the_root_namespace_and_internal_ones_in_that_of_their_folder() => Findings.None(Namespaces.Misplaced(ShippedSources.Graph));

    private static void Check(string file, ILookup<string, string> found)
    {
        string path = Golden.Data(file);
        if (Golden.Update) Golden.Write(path, Ratchet.Parse(File.ReadAllText(path)).Lowered(found));
        Findings.None(Ratchet.Parse(File.ReadAllText(path)).Check(found));
    }
}
