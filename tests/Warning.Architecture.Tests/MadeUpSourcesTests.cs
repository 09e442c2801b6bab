using EarlyWarning.Architecture.Facts;
using EarlyWarning.Architecture.Graph;

namespace EarlyWarning.Architecture;

/// <summary>What is not allowed is found, in sources that were written to break one rule each.</summary>
public sealed class MadeUpSourcesTests
{
    [Fact]
    public void Uses_down_the_ladder_are_allowed()
    {
        SymbolGraph graph = MadeUpSources.Graph(
            ("Lower/Ground/Stone.cs", "namespace EarlyLower.Ground; internal sealed class Stone { public static Stone Lay() => new(); }"),
            ("Lower/Top/Deep/Roof.cs", "namespace EarlyLower.Top.Deep; internal sealed class Roof { public object Stone = Ground.Stone.Lay(); }"),
            ("Lower/House.cs", "namespace EarlyLower; public sealed class House { private readonly object roof = new Top.Deep.Roof(); }"),
            ("Upper/Street.cs", "namespace EarlyUpper; public sealed class Street { public EarlyLower.House? First; }"));
        Assert.Empty(graph.Unresolved);
        Assert.Empty(RoomOrder.Upward(graph, MadeUpSources.Ladder));
        Assert.Empty(RoomOrder.Circles(graph));
        Assert.Empty(ForeignInternals.Find(graph));
        Assert.Empty(Namespaces.Misplaced(graph));
        Assert.Empty(ProjectOrder.Uses(graph, MadeUpSources.Ladder));
        Assert.Empty(ProjectOrder.References(graph, MadeUpSources.Ladder));
    }

    [Fact]
    public void A_use_of_a_room_above_is_found_with_file_line_and_symbol()
    {
        SymbolGraph graph = MadeUpSources.Graph(
            ("Lower/Ground/Stone.cs", "namespace EarlyLower.Ground;\ninternal sealed class Stone\n{\n    public object Roof = new Top.Roof();\n}"),
            ("Lower/Top/Roof.cs", "namespace EarlyLower.Top; internal sealed class Roof;"));
        Assert.Equal(
            "src/Lower/Ground/Stone.cs:4 uses new Roof of Lower/Top (src/Lower/Top/Roof.cs); Lower/Ground may use no other room",
            Assert.Single(RoomOrder.Upward(graph, MadeUpSources.Ladder)));
    }

    [Fact]
    public void A_use_of_the_doors_by_a_room_is_found()
    {
        SymbolGraph graph = MadeUpSources.Graph(
            ("Lower/Top/Roof.cs", "namespace EarlyLower.Top; internal sealed class Roof { private House? house; }"),
            ("Lower/House.cs", "namespace EarlyLower; public sealed class House;"));
        Assert.Equal(
            "src/Lower/Top/Roof.cs:1 uses House of Lower (doors) (src/Lower/House.cs); Lower/Top may use Ground, Middle",
            Assert.Single(RoomOrder.Upward(graph, MadeUpSources.Ladder)));
    }

    [Theory]
    [InlineData("void M() { var roof = Top.Roof.Build(); }", "Roof, Roof.Build")]
    [InlineData("int M(object o) => o is Top.Roof(var width, _) ? width : 0;", "Roof, Roof.Deconstruct")]
    [InlineData("bool M(Middle.Frame a, Middle.Frame b) => a.Roof == b.Roof;", "Roof.op_Equality")]
    [InlineData("int M(Middle.Frame frame) => frame.Roof[3];", "Roof.this[]")]
    [InlineData("int M(Middle.Frame frame) { (int width, int length) = frame.Roof; return width; }", "Roof.Deconstruct")]
    [InlineData("void M(Middle.Frame frame) { foreach (int tile in frame.Roof) { } }", "Roof.GetEnumerator")]
    [InlineData("void M(Middle.Frame frame) => frame.Cover(new());", "new Roof")]
    [InlineData("int M(Middle.Frame frame) => frame.Roof.Slope();", "RoofSlopes.Slope")]
    [InlineData("string M() => nameof(Top.Roof);", "Roof")]
    [InlineData("int M() => Top.Roof.Tiles;", "Roof, Roof.Tiles")]
    [InlineData("[Top.Tiled] void M() { }", "new TiledAttribute")]
    public void Uses_without_a_using_line_or_without_a_name_are_seen(string method, string symbols)
    {
        SymbolGraph graph = MadeUpSources.Graph(
            ("Lower/Ground/Stone.cs", $"using EarlyLower.Top; namespace EarlyLower.Ground {{ internal sealed class Stone {{ {method} }} }}"),
            ("Lower/Middle/Frame.cs", "namespace EarlyLower.Middle; internal sealed class Frame { public Top.Roof Roof = new(); public void Cover(Top.Roof roof) { } }"),
            ("Lower/Top/Roof.cs", """
                namespace EarlyLower.Top;
                internal sealed class Roof
                {
                    public const int Tiles = 5;
                    public int this[int place] => place;
                    public static Roof Build() => new();
                    public static bool operator ==(Roof left, Roof right) => true;
                    public static bool operator !=(Roof left, Roof right) => false;
                    public void Deconstruct(out int width, out int length) => width = length = 1;
                    public List<int>.Enumerator GetEnumerator() => default;
                }
                internal static class RoofSlopes { public static int Slope(this Roof roof) => 30; }
                internal sealed class TiledAttribute : Attribute;
                """));
        Assert.Empty(graph.Unresolved);
        Assert.Equal(
            symbols,
            string.Join(", ", graph.Uses.Where(use => use is { File: "src/Lower/Ground/Stone.cs", Declared: "src/Lower/Top/Roof.cs" }).Select(use => SymbolUse.NameOf(use.Symbol)).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Comments_and_using_lines_are_no_use()
    {
        SymbolGraph graph = MadeUpSources.Graph(
            ("Lower/Ground/Stone.cs", "using EarlyLower.Top; namespace EarlyLower.Ground; /// <summary>Carries a <see cref=\"Roof\"/>.</summary>\ninternal sealed class Stone;"),
            ("Lower/Top/Roof.cs", "namespace EarlyLower.Top; internal sealed class Roof;"));
        Assert.Empty(graph.Unresolved);
        Assert.Empty(RoomOrder.Upward(graph, MadeUpSources.Ladder));
    }

    [Fact]
    public void A_circle_is_printed_with_the_use_behind_each_step()
    {
        SymbolGraph graph = MadeUpSources.Graph(
            ("Lower/Ground/Stone.cs", "namespace EarlyLower.Ground; internal sealed class Stone { private Top.Roof? roof; }"),
            ("Lower/Middle/Wall.cs", "namespace EarlyLower.Middle; internal sealed class Wall { private Ground.Stone? stone; }"),
            ("Lower/Top/Roof.cs", "namespace EarlyLower.Top; internal sealed class Roof { private Middle.Wall? wall; }"));
        Assert.Equal(
            """
            Lower/Ground -> Lower/Top -> Lower/Middle -> Lower/Ground:
              src/Lower/Ground/Stone.cs:1 uses Roof of Lower/Top
              src/Lower/Top/Roof.cs:1 uses Wall of Lower/Middle
              src/Lower/Middle/Wall.cs:1 uses Stone of Lower/Ground
            """,
            Assert.Single(RoomOrder.Circles(graph)));
    }

    [Fact]
    public void Folders_that_are_no_room_rooms_that_are_no_folder_and_projects_that_are_no_row_are_found()
    {
        SymbolGraph graph = MadeUpSources.Graph(
            ("Lower/Cellar/Coal.cs", "namespace EarlyLower.Cellar; internal sealed class Coal;"),
            ("Lower/Ground/Stone.cs", "namespace EarlyLower.Ground; internal sealed class Stone;"),
            ("Upper/Street.cs", "namespace EarlyUpper; public sealed class Street;"));
        Assert.Equal(
            [
                "src/Lower/Cellar/Coal.cs: Lower/Cellar is no room of the ladder; its rooms are Ground, Top",
                "src/Upper/Street.cs: Upper is no project of the ladder",
                "Lower/Top is a room of the ladder, but no folder with sources",
            ],
            RoomOrder.Strangers(graph, new Ladder(new LadderProject("Lower", "") { Rooms = [new("Ground", ""), new("Top", "")] })));
    }

    [Theory]
    [InlineData("private EarlyLower.Ground.Stone? stone;", "Stone")]
    [InlineData("private int weight = EarlyLower.Ground.Stone.Weight + EarlyLower.Ground.Stone.Weight;", "Stone")]
    [InlineData("private object house = EarlyLower.House.Draw();", "House.Draw")]
    [InlineData("private object house = new EarlyLower.House(3);", "new House")]
    [InlineData("private object house = new EarlyLower.House { Rooms = 3 };", "House.set_Rooms")]
    public void An_internal_of_another_project_is_found_once_a_file(string member, string symbol)
    {
        SymbolGraph graph = MadeUpSources.Graph(
            ("Lower/Ground/Stone.cs", "namespace EarlyLower.Ground; internal sealed class Stone { public const int Weight = 3; }"),
            ("Lower/House.cs", "namespace EarlyLower; public sealed class House { public House() { } internal House(int rooms) { } public int Rooms { get; internal set; } internal static House Draw() => new(); }"),
            ("Upper/Street.cs", $"namespace EarlyUpper; public sealed class Street {{ {member} private readonly int rooms = new EarlyLower.House().Rooms; }}"));
        Assert.Empty(graph.Unresolved);
        Assert.Matches($@"^src/Upper/Street.cs:1 uses {symbol}, internal to Lower(/Ground| \(doors\)) \(src/Lower/(Ground/Stone|House).cs\)$", Assert.Single(ForeignInternals.Find(graph)).ToString());
    }

    [Fact]
    public void A_project_out_of_reach_is_found()
    {
        SymbolGraph graph = MadeUpSources.Graph(("Lower/House.cs", "namespace EarlyLower; public sealed class House;"), ("Upper/Street.cs", "namespace EarlyUpper; public sealed class Street { public EarlyLower.House? First; }"));
        Ladder apart = new(new LadderProject("Lower", ""), new LadderProject("Upper", ""));
        Assert.Equal(["src/Upper/Street.cs:1 uses House of Lower (doors) (src/Lower/House.cs); Upper may use none"], ProjectOrder.Uses(graph, apart));
        Assert.Equal(["Upper references the project Lower; its row allows none"], ProjectOrder.References(graph, apart));
    }

    [Fact]
    public void A_row_that_names_what_is_not_there_or_stands_above_is_found()
    {
        Ladder tangled = new(new LadderProject("Lower", "") { Projects = ["Upper"], Packages = ["Mortar"] }, new LadderProject("Upper", "") { Projects = ["Lower"] }, new LadderProject("Roof", ""));
        Assert.Equal(
            [
                "Lower does not reference the project Upper that its row names",
                "Lower does not reference the package Mortar that its row names",
                "Roof is a row of the ladder, but no project under src",
            ],
            ProjectOrder.References(MadeUpSources.Graph(), tangled));
        Assert.Equal(["Lower may not stand on Upper, which is no row below it"], ProjectOrder.RowsUpward(tangled));
    }

    [Theory]
    [InlineData("Lower/Ground/Stone.cs", "EarlyLower", "internal", "internal types stand in the namespace of their folder, EarlyLower.Ground")]
    [InlineData("Lower/Ground/Deep/Stone.cs", "EarlyLower.Ground", "internal", "internal types stand in the namespace of their folder, EarlyLower.Ground.Deep")]
    [InlineData("Lower/Ground/Stone.cs", "EarlyLower.Ground", "public", "public types stand in the root namespace, EarlyLower")]
    public void A_type_in_another_namespace_is_found(string file, string space, string access, string rule) => Assert.Equal(
        [$"src/{file}:1 Stone is in {space}; {rule}"],
        Namespaces.Misplaced(MadeUpSources.Graph((file, $"namespace {space}; {access} sealed class Stone;"))));

    [Fact]
    public void A_use_of_a_package_that_no_row_names_is_found()
    {
        SymbolGraph graph = MadeUpSources.Graph(("Lower/House.cs", "namespace EarlyLower; public sealed class House { public NodaTime.LocalDate Built; }"));
        Assert.Equal(["src/Lower/House.cs:1 uses LocalDate of NodaTime; Lower may use none"], ProjectOrder.PackageUses(graph, MadeUpSources.Ladder));
        Assert.Empty(ProjectOrder.PackageUses(graph, new Ladder(new LadderProject("Lower", "") { Packages = ["NodaTime"] })));
    }

    [Theory]
    [InlineData("Lower/Helpers/House.cs", "public sealed class House;", "src/Lower/Helpers/House.cs: Helpers")]
    [InlineData("Lower/HouseManager.cs", "public sealed class HouseManager;", "src/Lower/HouseManager.cs:1 HouseManager")]
    public void A_name_that_says_nothing_is_found(string file, string type, string finding) =>
        Assert.Equal([finding], Names.SayingNothing(MadeUpSources.Graph((file, $"namespace EarlyLower; {type}"))));

    [Theory]
    [InlineData("House.cs", "public sealed record House; public sealed record Garden;", true)]
    [InlineData("House.cs", "public sealed record Garden;", true)]
    [InlineData("House.cs", "internal sealed record Garden;", true)]
    [InlineData("House.cs", "internal sealed record Garden; public sealed record House;", false)]
    [InlineData("Gardens.cs", "internal sealed record Lawn; internal sealed record Hedge;", false)]
    [InlineData("HouseEvent.cs", "public abstract record HouseEvent; public sealed record Built : HouseEvent;", false)]
    [InlineData("BuildingEvents.cs", "public sealed record Built : HouseEvent; public sealed record Burnt : HouseEvent;", false)]
    [InlineData("BuildingStories.cs", "public sealed record Built : HouseEvent; public sealed record Burnt : HouseEvent;", true)]
    public void A_file_that_is_about_another_type_or_several_is_found(string file, string types, bool isFound)
    {
        string union = types.Contains("abstract", StringComparison.Ordinal) ? "" : "public abstract record HouseEvent;";
        SymbolGraph graph = MadeUpSources.Graph(($"Lower/{file}", $"namespace EarlyLower; {types}"), ("Lower/Top/HouseEvent.cs", $"namespace EarlyLower; {union}"));
        Assert.Empty(graph.Unresolved);
        Assert.Equal(isFound, Names.NotOfTheFile(graph).Count > 0);
    }

    [Fact]
    public void A_public_class_that_can_be_inherited_is_found() => Assert.Equal(
        ["src/Lower/House.cs:1 House is not sealed"],
        Names.Unsealed(MadeUpSources.Graph(("Lower/House.cs", "namespace EarlyLower; public class House; public abstract class Building; public static class Doors; class Garden; public struct Key; public class Fault; public sealed class Collapse : Fault;"))));

    [Theory]
    [InlineData("string M() => System.IO.File.ReadAllText(\"house\");", "File, File.ReadAllText")]
    [InlineData("object M() => new System.Net.Http.HttpClient();", "HttpClient, new HttpClient")]
    [InlineData("void M() => System.Diagnostics.Process.Start(\"house\");", "Process, Process.Start")]
    [InlineData("object M() => DateTime.Now;", "DateTime.Now")]
    [InlineData("object M() => TimeProvider.System;", "TimeProvider.System")]
    [InlineData("object M(System.IO.Stream stream) => DateTime.UnixEpoch;", "")]
    public void A_use_of_what_lies_outside_is_found(string method, string symbols) => Assert.Equal(
        symbols,
        string.Join(", ", Purity.Outside(House(method), "Lower").Select(finding => finding["src/Lower/House.cs:1 uses ".Length..]).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("object M(System.Linq.Expressions.Expression<Func<int>> rule) => rule.Compile();", true)]
    [InlineData("object M() => Activator.CreateInstance(typeof(House));", true)]
    [InlineData("object? M() => Type.GetType(\"House\");", true)]
    [InlineData("int M() => Random.Shared.Next();", true)]
    [InlineData("double M() => Math.Sqrt(2);", false)]
    public void More_than_arithmetic_is_found(string method, bool isFound) => Assert.Equal(isFound, Purity.MoreThanArithmetic(House(method), "Lower").Count > 0);

    [Theory]
    [InlineData("private static int rooms;", true)]
    [InlineData("public static int Rooms { get; set; }", true)]
    [InlineData("private static readonly System.Collections.Concurrent.ConcurrentDictionary<int, int> Rooms = new();", true)]
    [InlineData("internal static readonly List<int> Rooms = [];", true)]
    [InlineData("internal static List<int> Rooms { get; } = [];", true)]
    [InlineData("private static class Cellar { public static int Barrels; }", true)]
    [InlineData("private static readonly List<int> Rooms = [1, 2];", false)]
    [InlineData("internal static IReadOnlyList<int> Rooms { get; } = [1, 2];", false)]
    [InlineData("private const int Rooms = 2;", false)]
    [InlineData("private int rooms;", false)]
    public void State_of_the_process_is_found(string member, bool isFound) => Assert.Equal(isFound, ProcessState.Kept(House(member), "Lower").Count > 0);

    [Theory]
    [InlineData("public (int Rooms, int Doors) Size { get; }", true)]
    [InlineData("public IReadOnlyList<(int Rooms, int Doors)[]> Sizes { get; } = [];", true)]
    [InlineData("public void Build((int Rooms, int Doors)? size) { }", true)]
    [InlineData("public Dictionary<string, (int, int)>? Plan;", true)]
    [InlineData("public House((int, int) size) { }", true)]
    [InlineData("public (int Rooms, int Doors) this[int floor] => (1, 2);", true)]
    [InlineData("public sealed class Garden { public Func<(int, int)>? Size; }", true)]
    [InlineData("internal (int Rooms, int Doors) Size { get; }", false)]
    [InlineData("private (int, int) size;", false)]
    [InlineData("public void Deconstruct(out int rooms, out int doors) => (rooms, doors) = (1, 2);", false)]
    public void A_value_tuple_that_an_app_sees_is_found(string member, bool isFound) => Assert.Equal(isFound, PublicValues.Tuples(House(member)).Count > 0);

    [Theory]
    [InlineData("public sealed record House(IReadOnlyList<int> Rooms);", true)]
    [InlineData("public sealed record House { public int[]? Rooms { get; init; } }", true)]
    [InlineData("public sealed record House { public IReadOnlyList<int> Rooms { get; init => field = ValueList.Of(value); } = []; }", true)]
    [InlineData("public sealed record House { private readonly Dictionary<int, int> rooms = []; }", true)]
    [InlineData("public sealed record House(ReadOnlyMemory<byte> Plan);", true)]
    [InlineData("public sealed record House(IReadOnlyList<int> Rooms) { public bool Equals(object other, int depth) => true; }", true)]
    [InlineData("public sealed record House { public IReadOnlyList<int> Rooms { get; init => field = ValueList.Of(value); } = ValueList.Of<int>([]); }", false)]
    [InlineData("public sealed record House(IReadOnlyList<int> Rooms) { public IReadOnlyList<int> Rooms { get; init => field = ValueList.Of(value); } = ValueList.Of(Rooms); }", false)]
    [InlineData("public sealed record House(IReadOnlyList<int> Rooms) { public bool Equals(House? other) => true; public override int GetHashCode() => 0; }", false)]
    [InlineData("public sealed record House(string Name) { public IReadOnlyList<int> Rooms => [1]; private static readonly int[] Usual = [1]; }", false)]
    [InlineData("public sealed class House { public IReadOnlyList<int> Rooms { get; } = []; }", false)]
    [InlineData("internal sealed record House(IReadOnlyList<int> Rooms);", false)]
    public void A_record_that_compares_a_list_by_reference_is_found(string type, bool isFound)
    {
        SymbolGraph graph = MadeUpSources.Graph(
            ("Lower/House.cs", $"namespace EarlyLower; {type}"),
            ("Lower/ValueList.cs", "namespace EarlyLower; internal static class ValueList { public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> items) => items; }"));
        Assert.Empty(graph.Unresolved);
        Assert.Equal(isFound, PublicValues.ComparedByReference(graph).Count > 0);
    }

    [Theory]
    [InlineData("object M(string path) => new System.IO.FileStream(path, System.IO.FileMode.OpenOrCreate);", "FileMode.OpenOrCreate")]
    [InlineData("object M(string path) => new System.IO.FileStream(path, new System.IO.FileStreamOptions { Mode = System.IO.FileMode.CreateNew });", "FileMode.CreateNew")]
    [InlineData("object M(string path) => new System.IO.FileStream(path, System.IO.FileMode.Open);", null)]
    [InlineData("object M(string path) => System.IO.File.OpenRead(path);", null)]
    [InlineData("void M(string path) => System.IO.File.WriteAllLines(path, []);", "File.WriteAllLines")]
    [InlineData("void M(string path) => System.IO.File.AppendAllText(path, path);", "File.AppendAllText")]
    [InlineData("object M(string path) => new System.IO.StreamWriter(path);", "new StreamWriter")]
    [InlineData("object M(System.IO.Stream stream) => new System.IO.StreamWriter(stream);", null)]
    [InlineData("void M(string path) => System.IO.Directory.CreateDirectory(path);", "Directory.CreateDirectory")]
    [InlineData("void M(string path) => System.IO.File.Move(path, path);", null)]
    public void A_file_that_is_created_elsewhere_is_found(string method, string? symbol)
    {
        SymbolGraph graph = House(method);
        Assert.Equal(symbol is null ? [] : [$"src/Lower/House.cs:1 uses {symbol}"], FileCreation.Outside(graph, "src/Lower/Writing/"));
        Assert.Empty(FileCreation.Outside(graph, "src/Lower/House.cs"));
    }

    [Fact]
    public void A_name_that_means_nothing_is_found() => Assert.Equal(
        ["src/Lower/Ground/Stone.cs:1 Roof"],
        MadeUpSources.Graph(("Lower/Ground/Stone.cs", "namespace EarlyLower.Ground; internal sealed class Stone { private Roof? roof; }")).Unresolved);

    private static SymbolGraph House(string method)
    {
        SymbolGraph graph = MadeUpSources.Graph(("Lower/House.cs", $"namespace EarlyLower; public sealed class House {{ {method} }}"));
        Assert.Empty(graph.Unresolved);
        return graph;
    }
}
