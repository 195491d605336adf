"""What a catalogue or cohort of any size takes on a cluster, reckoned from measurements.json.

    python3 distributed/cost.py --products 1e9 --cores 512 --core-hour 0.04
"""

import argparse
import json
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
HOUR = 3600


def reckoned(measured, products, cores, core_hour):
    """Seconds of cores, hours of the clock, money and bytes, from what was measured."""
    screen = measured["screen"]
    alone = screen["one_core_seconds"] / screen["products"]
    # What two workers took beyond starting up, a product, in seconds of cores: Spark's own reading, piping and writing
    # are in it, and the driver.
    started = screen["spark_seconds"] - screen["spark_seconds_of_one_product"]
    spark = max(alone, started * measured["workers"] / screen["products"])
    core_seconds = products * spark
    return {
        "products": products,
        "cores": cores,
        "products_per_core_second": 1 / spark,
        "products_per_core_second_without_spark": 1 / alone,
        "core_hours": core_seconds / HOUR,
        "hours": core_seconds / cores / HOUR + screen["spark_seconds_of_one_product"] / HOUR,
        "money": core_seconds / HOUR * core_hour,
        "terabytes_read": products * screen["bytes"] / screen["products"] / 1e12,
        "terabytes_written": products * screen["parquet_bytes"] / screen["products"] / 1e12,
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--products", type=float, default=1e9)
    parser.add_argument("--cores", type=int, default=512)
    parser.add_argument("--core-hour", type=float, default=0.04, help="what an hour of a core costs, in your money")
    parser.add_argument("--measurements", default=HERE / "measurements.json", type=pathlib.Path)
    options = parser.parse_args()
    measured = json.loads(options.measurements.read_text())
    found = reckoned(measured, options.products, options.cores, options.core_hour)
    cohort = measured["cohort"]
    print(f"measured {measured['date']} on {measured['processor']}, load before {measured['load_before']}")
    print(f"{found['products_per_core_second']:,.0f} products a second and core on Spark,"
          f" {found['products_per_core_second_without_spark']:,.0f} without it")
    print(f"{found['products']:,.0f} products: {found['core_hours']:,.0f} core-hours,"
          f" {found['hours']:,.1f} hours on {options.cores} cores,"
          f" {found['money']:,.0f} at {options.core_hour:g} a core-hour")
    print(f"{found['terabytes_read']:.2f} TB read, {found['terabytes_written']:.2f} TB written")
    patient = cohort["one_core_seconds"] / cohort["patients"]
    print(f"1,000,000,000 patients for {cohort['weeks']} weeks: {1e9 * patient / HOUR:,.0f} core-hours,"
          f" {1e9 * cohort['answer_bytes'] / cohort['patients'] / 1e12:.2f} TB of answers before packing")


if __name__ == "__main__":
    main()
