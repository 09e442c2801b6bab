using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>Counts the rejects of one feed by column and kind of reason. There are few of both, so that a list is searched faster than a table.</summary>
internal sealed class RejectGroups
{
    private const int ExamplesKept = 3;

    private readonly List<Group> groups = [];
    private Group? last;

    /// <summary>The groups, the largest first; of equal ones the one that was met first.</summary>
    public IReadOnlyList<RejectGroup> All => [.. groups
        .OrderByDescending(group => group.Count)
        .Select(group => new RejectGroup(group.Column, group.Reason, group.Count, group.Examples) { IsUniform = group.IsUniform })];

    /// <summary>Counts a reject that is not kept; its reason need only be of the right kind.</summary>
    public void Add(string column, Message reason) => Find(column, reason).Count++;

    /// <summary>Counts a reject that is kept.</summary>
    public void Add(Reject reject)
    {
        Group group = Find(reject.Column, reject.Reason);
        group.Count++;
        if (group.Examples.Count < ExamplesKept) group.Examples.Add(reject);
        group.IsUniform = group.IsUniform && (ReferenceEquals(group.Reason, reject.Reason) || group.Reason.ToString() == reject.Reason.ToString());
    }

    private Group Find(string column, Message reason)
    {
        if (last?.Is(column, reason) == true) return last;
        last = groups.Find(group => group.Is(column, reason));
        if (last is null) groups.Add(last = new Group(column, reason));
        return last;
    }

    private sealed class Group(string column, Message reason)
    {
        public string Column => column;

        public Message Reason => reason;

        public long Count { get; set; }

        public List<Reject> Examples { get; } = [];

        public bool IsUniform { get; set; } = true;

        public bool Is(string otherColumn, Message other) => reason.IsLike(other) && column == otherColumn;
    }
}
