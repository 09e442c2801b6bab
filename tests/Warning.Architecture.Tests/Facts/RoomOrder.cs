using EarlyWarning.Architecture.Graph;
using Microsoft.CodeAnalysis;

namespace EarlyWarning.Architecture.Facts;

/// <summary>Inside a project each room uses only rooms below it, and none uses the doors.</summary>
internal static class RoomOrder
{
    /// <summary>Finds the folders that are no room of the ladder, and the rooms that are no folder.</summary>
    public static IReadOnlyList<string> Strangers(SymbolGraph graph, Ladder ladder) =>
    [
        .. graph.Projects.SelectMany(project => project.Files).GroupBy(file => Room.Of(file.Path)).Where(files => ladder.HeightOf(files.Key) is null)
            .Select(files => ladder.Find(files.Key.Project) is { } row
                ? $"{files.First().Path}: {files.Key} is no room of the ladder; its rooms are {string.Join(", ", row.Rooms.Select(room => room.Name))}"
                : $"{files.First().Path}: {files.Key.Project} is no project of the ladder"),
        .. ladder.Projects.SelectMany(row => row.Rooms.Select(room => new Room(row.Name, room.Name))).Except(graph.Projects.SelectMany(project => project.Files).Select(file => Room.Of(file.Path)))
            .Select(room => $"{room} is a room of the ladder, but no folder with sources"),
    ];

    /// <summary>Finds the uses that go up: each type once a using file, at its first use.</summary>
    public static IReadOnlyList<string> Upward(SymbolGraph graph, Ladder ladder) =>
    [
        .. RoomUses(graph).Where(use => ladder.HeightOf(use.From) < ladder.HeightOf(use.To)).DistinctBy(use => (use.File, use.Declared, use.Type.Name))
            .Select(use => $"{use} of {use.To} ({use.Declared}); {use.From} may use {ladder.Below(use.From)}"),
    ];

    /// <summary>Finds the circles of rooms, a shortest one through each room that lies on none found before, every step with a use that makes it.</summary>
    public static IReadOnlyList<string> Circles(SymbolGraph graph)
    {
        Dictionary<Room, Dictionary<Room, SymbolUse>> steps = RoomUses(graph).GroupBy(use => use.From)
            .ToDictionary(uses => uses.Key, uses => uses.GroupBy(use => use.To).ToDictionary(edge => edge.Key, edge => edge.First()));
        HashSet<Room> told = [];
        List<string> circles = [];
        foreach (Room room in steps.Keys.Order())
        {
            if (told.Contains(room) || ShortestCircle(steps, room) is not { } circle) continue;
            told.UnionWith(circle.SelectMany(use => new[] { use.From, use.To }));
            circles.Add($"{string.Concat(circle.Select(use => $"{use.From} -> "))}{room}:{string.Concat(circle.Select(use => $"\n  {use} of {use.To}"))}");
        }

        return circles;
    }

    /// <summary>The members of an enumeration are words and do nothing: the messages, which every room uses, name those of all rooms.</summary>
    private static bool IsWordOfAMessage(SymbolUse use) => use.Type.TypeKind == TypeKind.Enum && use.File.Contains("/Messages/", StringComparison.Ordinal);

    private static IEnumerable<SymbolUse> RoomUses(SymbolGraph graph) =>
        graph.Uses.Where(use => use.Declared is not null && use.From.Project == use.To.Project && use.From != use.To && !IsWordOfAMessage(use));

    private static SymbolUse[]? ShortestCircle(Dictionary<Room, Dictionary<Room, SymbolUse>> steps, Room start)
    {
        Dictionary<Room, SymbolUse[]> paths = new() { [start] = [] };
        Queue<Room> next = new([start]);
        while (next.TryDequeue(out Room room))
        {
            foreach ((Room to, SymbolUse use) in steps.GetValueOrDefault(room, []))
            {
                if (to == start) return [.. paths[room], use];
                if (paths.TryAdd(to, [.. paths[room], use])) next.Enqueue(to);
            }
        }

        return null;
    }
}
