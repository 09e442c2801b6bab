namespace EarlyWarning.Architecture;

/// <summary>A folder of a project and what it holds, in Markdown.</summary>
internal sealed record LadderRoom(string Name, string Holds);
