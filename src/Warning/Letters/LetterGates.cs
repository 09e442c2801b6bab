namespace EarlyWarning.Letters;

/// <summary>Collects what does not allow an act, so that a person is told all of it at once. Not thread-safe.</summary>
internal sealed class LetterGates
{
    private readonly List<LetterActionException> refusals = [];

    /// <summary>Checks one thing; what it refuses is kept.</summary>
    public void Check(Action gate) => Get(() =>
    {
        gate();
        return true;
    });

    /// <summary>Checks one thing that gives something for the act; returns null, or zero, if it is refused.</summary>
    public T? Get<T>(Func<T> gate)
    {
        try
        {
            return gate();
        }
        catch (LetterActionException refused)
        {
            refusals.AddRange(refused.Refusals);
            return default;
        }
    }

    /// <summary>Throws if anything was refused: for one thing as if it alone had been checked, else with all of them.</summary>
    public void Pass()
    {
        if (refusals.Count == 1) throw refusals[0];
        if (refusals.Count > 1) throw new LetterActionException(refusals);
    }
}
