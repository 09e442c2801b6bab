using System.Runtime.CompilerServices;

namespace EarlyWarning.Rules.Panels;

/// <summary>Where cells stand that are appended to: in blocks of equally many companies, and of each company so many side by side.</summary>
/// <param name="blocks">The blocks.</param>
/// <param name="companies">How many companies are in one; 0: all.</param>
/// <param name="step">How many cells a company has.</param>
internal readonly struct CellPlaces(double[][] blocks, int companies, int step)
{
    // With this a division is one multiplication, exact for any two numbers of 32 bits (Lemire, Kaser and Kurz, 2019).
    private readonly ulong reciprocal = companies == 0 ? 0 : ulong.MaxValue / (uint)companies + 1;

    public double[][] Blocks => blocks;

    public int Step => step;

    /// <summary>A cell of a company.</summary>
    public ref double this[int row, int place]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            int block = (int)Math.BigMul(reciprocal, (ulong)(uint)row, out _);
            return ref blocks[block][(row - block * companies) * step + place];
        }
    }

    /// <summary>One cell of each company, in their order.</summary>
    public static CellPlaces Of(double[] column) => new([column], 0, 1);
}
