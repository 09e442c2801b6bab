namespace EarlyWarning.Architecture.Graph;

/// <summary>A folder at the root of a project with all folders inside it; the empty name is the root itself, where the doors stand.</summary>
internal readonly record struct Room(string Project, string Name) : IComparable<Room>
{
    /// <summary>Finds the room of a file from its path, <c>src/project/room/...</c>.</summary>
    public static Room Of(string path) => path.Split('/') is [_, string project, .. string[] rest]
        ? new Room(project, rest.Length > 1 ? rest[0] : "")
        : throw new ArgumentException($"{path} lies in no project.", nameof(path));

    public int CompareTo(Room other) => string.CompareOrdinal(this.ToString(), other.ToString());

    public override string ToString() => this.Name.Length == 0 ? $"{this.Project} (doors)" : $"{this.Project}/{this.Name}";
}
