namespace EarlyWarning.Architecture;

/// <summary>A project in the ladder: what it holds, which projects and packages its file may name, and its rooms, bottom to top.</summary>
internal sealed record LadderProject(string Name, string Holds)
{
    public IReadOnlyList<string> Projects { get; init; } = [];

    public IReadOnlyList<string> Packages { get; init; } = [];

    public IReadOnlyList<LadderRoom> Rooms { get; init; } = [];
}
