namespace EarlyWarning.Rules.Explaining;

/// <summary>The three-valued logic of conditions; null is unknown.</summary>
internal static class Kleene
{
    public static bool? Not(bool? operand) => operand switch
    {
        true => false,
        false => true,
        null => null,
    };

    /// <summary>False if one is false, else unknown if one is unknown, else true; of none true.</summary>
    public static bool? And(IEnumerable<bool?> operands)
    {
        bool? result = true;
        foreach (bool? operand in operands)
        {
            if (operand == false) return false;
            if (operand is null) result = null;
        }

        return result;
    }

    /// <summary>True if one is true, else unknown if one is unknown, else false; of none false.</summary>
    public static bool? Or(IEnumerable<bool?> operands)
    {
        bool? result = false;
        foreach (bool? operand in operands)
        {
            if (operand == true) return true;
            if (operand is null) result = null;
        }

        return result;
    }

    /// <summary>True if so many are true, false if so many cannot be, however the unknown ones turn out; else unknown.</summary>
    public static bool? AtLeast(int count, IEnumerable<bool?> operands)
    {
        int certain = 0, possible = 0;
        foreach (bool? operand in operands)
        {
            if (operand == true) certain++;
            if (operand != false) possible++;
        }

        return certain >= count ? true : possible < count ? false : null;
    }
}
