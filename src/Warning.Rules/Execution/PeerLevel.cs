namespace EarlyWarning.Rules.Execution;

/// <summary>
/// The peer groups of companies by the same number of keys: a number for each pair of a wider group and a text that some company has. Immutable.
/// </summary>
internal sealed class PeerLevel
{
    /// <summary>The most pairs, for each company, that have a place in a table; of more the few that companies have are looked up.</summary>
    private const int MostPlaces = 2;

    private readonly int texts;
    private readonly int[]? table; // the group of each pair plus one, 0 where no company has it
    private readonly Dictionary<long, int>? pairs;

    private PeerLevel(int[] groups, int texts, long places)
    {
        Groups = groups;
        this.texts = texts;
        if (places <= Math.Max(1024, MostPlaces * (long)groups.Length)) table = new int[places];
        else pairs = [];
    }

    /// <summary>The group of each company; -1 if it is in none.</summary>
    public int[] Groups { get; }

    /// <summary>The number of groups.</summary>
    public int Count { get; private set; }

    /// <summary>Returns the level without keys: all companies are peers.</summary>
    public static PeerLevel Whole(int companies) => new(new int[companies], 0, 0) { Count = 1 };

    /// <summary>Divides the groups of a level by the texts of a further key.</summary>
    public static PeerLevel Of(PeerLevel wider, PeerKeyTexts key)
    {
        PeerLevel level = new(new int[wider.Groups.Length], key.Count, (long)wider.Count * key.Count);
        for (int row = 0; row < level.Groups.Length; row++)
        {
            int group = wider.Groups[row], text = key.Numbers[row];
            level.Groups[row] = group < 0 || text < 0 ? -1 : level.Add(level.PlaceOf(group, text));
        }

        return level;
    }

    /// <summary>Finds the group of a wider group and a text; -1 if no company is in it.</summary>
    public int Find(int wider, int text)
    {
        long place = PlaceOf(wider, text);
        return table is null ? pairs!.GetValueOrDefault(place, -1) : table[place] - 1;
    }

    // Places without gaps: the halves of a pair side by side in 64 bits would have few hashes for many pairs.
    private long PlaceOf(int wider, int text) => ((long)wider * texts) + text;

    private int Add(long place)
    {
        if (table is null)
        {
            if (pairs!.TryAdd(place, Count)) return Count++;
            return pairs[place];
        }

        ref int known = ref table[place];
        if (known == 0) known = ++Count;
        return known - 1;
    }
}
