using System.Runtime.CompilerServices;

namespace EarlyWarning.Rules.Panels;

/// <summary>Maps a company and a place to its cell in blocks of equally many companies, where each company has the same number of adjacent cells.</summary>
/// <param name="blocks">The blocks of cells.</param>
/// <param name="companies">The number of companies in a block; 0 if one block holds all.</param>
/// <param name="step">The number of cells a company has.</param>
internal readonly struct CellPlaces(double[][] blocks, int companies, int step)
{
    // Turns the division into one multiplication, exact for any two numbers of 32 bits (Lemire, Kaser and Kurz, 2019).
    private readonly ulong reciprocal = companies == 0 ? 0 : ulong.MaxValue / (uint)companies + 1;

    public double[][] Blocks => blocks;

    public int Step => step;

    /// <summary>Gets a reference to a cell of a company.</summary>
    public ref double this[int row, int place]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            int block = (int)Math.BigMul(reciprocal, (ulong)(uint)row, out _);
            return ref blocks[block][(row - block * companies) * step + place];
        }
    }

    /// <summary>Returns the places of a column: one cell a company, in row order.</summary>
    public static CellPlaces Of(double[] column) => new([column], 0, 1);
}
